import { NOBODY } from '#platform/model/actor.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import type { Access } from './me.ts'

/** Stands in until the access slice is there. */
export const access: Access = {
  useMe: () => ({
    me: { actor: { ...NOBODY, name: '王敏', role: 'social-worker' }, place: '示范医院 · 肿瘤内科' },
    isPending: false,
  }),
  SignIn: () => <EmptyState text="登录" />,
  signOut: async () => {},
  isDemo: true,
}
