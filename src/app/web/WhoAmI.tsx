import { DownOutlined, UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { roleWords } from '#platform/model/actor.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { AppearanceChoices, OtherLanguage } from './Choices.tsx'
import { Fold } from './Fold.tsx'
import type { Me } from './me.ts'
import css from './WhoAmI.module.css'

interface Props {
  readonly me: Me
  readonly posts: ReactNode
  readonly onSignOut: () => void
}

/** In whose name, in which post, and where: in sight at all times, the choices one press away. */
export function WhoAmI({ me: { actor, place }, posts, onSignOut }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const role = roleWords[actor.role][language]
  return (
    <Fold
      className={css.whoAmI}
      button={
        <>
          <UserOutlined aria-hidden="true" />
          <span className={css.name}>{actor.name}</span>
          <span className={css.role}>{role}</span>
          <DownOutlined aria-hidden="true" className={css.down} />
        </>
      }
    >
      <p className={css.who}>
        <strong>{actor.name}</strong>
        <span>{role}</span>
        {place && <span>{place}</span>}
      </p>
      {posts}
      <AppearanceChoices />
      <div className={css.last}>
        <OtherLanguage />
        <Button onClick={onSignOut}>{w.signOut}</Button>
      </div>
    </Fold>
  )
}

const words = { signOut: { zh: '退出登录', en: 'Sign out' } }
