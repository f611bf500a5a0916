import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer } from '#casework/web/testing.ts'
import { Day } from '#platform/model/time.ts'
import { show } from '#platform/web/testing.tsx'
import { GroupPage } from './group/GroupPage.tsx'
import { MemberPage } from './member/MemberPage.tsx'
import { SessionPage } from './session/SessionPage.tsx'
import { aGroupPage, aMember, aSession } from './testing.ts'

const on = Day.parse('2026-03-02')

test('who is here is one tap, kept at once; without a goal no record goes out', async () => {
  const [one, two] = [aMember('曲晚晴'), aMember('杜若兰')]
  const asked = aMember('林未定', { joinedAt: null, agreement: null })
  const session = aSession()
  const group = aGroupPage({ members: [one, two, asked], sessions: [session] })
  const mark = 'PUT /groups/:id/sessions/:id/attendance/:id'
  const { told } = aServer({
    'GET /groups/:id': group,
    [mark]: { personId: one.person.id, presence: 'late' },
  })
  show(<SessionPage />, {
    at: `/groups/${group.id}/sessions/${session.id}`,
    path: '/groups/:groupId/sessions/:sessionId',
  })

  await screen.findByText('还有 2 人没点')
  expect(screen.queryByRole('group', { name: '林未定' })).toBeNull()
  fireEvent.click(within(screen.getByRole('group', { name: '曲晚晴' })).getByLabelText('迟到'))
  await waitFor(() => expect(told(mark)[0]?.body).toEqual({ presence: 'late' }))
  fireEvent.click(screen.getByRole('button', { name: '写好记录' }))
  expect((await screen.findAllByText('请填写')).length).toBeGreaterThan(1)
  expect(told('POST /groups/:id/sessions/:id/record')).toEqual([])
})

test('the change is shown for each and on average; a step that cannot be taken says why', async () => {
  const before = { moment: 'before', on, score: 20 } as const
  const after = { moment: 'after', on, score: 11 } as const
  const members = [
    aMember('曲晚晴', { measures: [before, after] }),
    aMember('杜若兰', { measures: [before] }),
  ]
  const group = aGroupPage({ members, phase: 'ending', sessions: [aSession()] })
  aServer({ 'GET /groups/:id': group })
  show(<GroupPage />, { at: `/groups/${group.id}`, path: '/groups/:groupId' })

  await screen.findByText('前后变化 −9')
  screen.getByText('前后都测的 1 人，平均变化 −9 分')
  screen.getByText('还有活动没写记录。请逐节写记录，没有开的写明原因。')
  expect(screen.queryByRole('button', { name: '同意计划' })).toBeNull()
})

test('a child’s consent is asked of the guardian, and without one the page says where to go', async () => {
  const child = aMember('李朵朵', { joinedAt: null, agreement: null })
  const member = {
    ...child,
    person: { ...child.person, minor: true, birthDate: Day.parse('2019-06-01') },
  }
  const group = aGroupPage({ members: [member] })
  aServer({
    'GET /groups/:id': group,
    'GET /groups/:id/members/:id': { member, guardians: [], notes: [] },
  })
  show(<MemberPage />, {
    at: `/groups/${group.id}/members/${member.person.id}`,
    path: '/groups/:groupId/members/:personId',
  })

  await screen.findByText('不满十四周岁，由监护人同意（个人信息保护法第三十一条）。')
  expect(screen.queryByRole('button', { name: '记录同意' })).toBeNull()
  expect(screen.queryByText('组员记录')).toBeNull()
})
