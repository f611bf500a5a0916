import { UsergroupAddOutlined } from '@ant-design/icons'
import { type ComponentProps, lazy, Suspense } from 'react'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const roles = ['social-worker', 'lead'] as const

/** The pages of groups, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/groups',
    title: words.groups,
    roles,
    menu: { order: 30, icon: UsergroupAddOutlined },
    load: () => import('./GroupsPage.tsx'),
  },
  {
    path: '/groups/new',
    title: words.create,
    roles,
    load: () => import('./group/NewGroupPage.tsx'),
  },
  {
    path: '/groups/:groupId',
    title: words.group,
    roles,
    load: () => import('./group/GroupPage.tsx'),
  },
  {
    path: '/groups/:groupId/edit',
    title: words.edit,
    roles,
    load: () => import('./group/EditGroupPage.tsx'),
  },
  {
    path: '/groups/:groupId/sessions/:sessionId',
    title: words.session,
    roles,
    load: () => import('./session/SessionPage.tsx'),
  },
  {
    path: '/groups/:groupId/members/:personId',
    title: words.member,
    roles,
    load: () => import('./member/MemberPage.tsx'),
  },
  {
    path: '/groups/:groupId/plan',
    title: words.plan,
    roles,
    load: () => import('./print/PlanPrintPage.tsx'),
  },
  {
    path: '/groups/:groupId/attendance',
    title: words.attendance,
    roles,
    load: () => import('./print/AttendancePrintPage.tsx'),
  },
  {
    path: '/groups/:groupId/evaluation',
    title: words.evaluation,
    roles,
    load: () => import('./print/EvaluationPrintPage.tsx'),
  },
]

const toGroup = (_: string, groupId: string) => `/groups/${groupId}`

export const caseGuest: CaseGuest = {
  deeds: {
    'groups.note': {
      words: { zh: '小组里的观察', en: 'Seen in a group' },
      kind: 'note',
      to: toGroup,
    },
  },
  forms: {
    'group-plan': {
      words: { zh: '小组计划', en: 'Plan of a group' },
      to: (id) => (id === 'new' ? '/groups/new' : `/groups/${id}/edit`),
    },
    'group-session': {
      words: { zh: '小组活动记录', en: 'Record of a session' },
      to: (id, [sessionId]) => `/groups/${id}/sessions/${sessionId}`,
    },
    'group-note': {
      words: { zh: '组员记录', en: 'Note about a member' },
      to: (id, [personId]) => `/groups/${id}/members/${personId}`,
    },
    'group-evaluation': {
      words: { zh: '小组总评', en: 'Evaluation of a group' },
      to: (id) => `/groups/${id}`,
    },
  },
}

const LazyAgreementForm = lazy(() =>
  import('./member/AgreementForm.tsx').then((file) => ({ default: file.AgreementForm })),
)

/** For later slices: who says yes, and how it can be shown. Comes when it is first needed. */
export function AgreementForm(props: ComponentProps<typeof LazyAgreementForm>) {
  return (
    <Suspense>
      <LazyAgreementForm {...props} />
    </Suspense>
  )
}

export { actionWords } from './action-words.ts'
