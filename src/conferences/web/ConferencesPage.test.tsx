import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import type { Conference } from '../model/conference.ts'
import { ConferencesPage } from './ConferencesPage.tsx'
import { ConferencePrintPage } from './print/ConferencePrintPage.tsx'
import { aConference, aPage } from './testing.ts'

interface Given {
  readonly conferences?: Conference[]
  readonly query?: string
  readonly isChild?: boolean
  readonly answers?: object
}

function open({ conferences = [], query = '', isChild = false, answers = {} }: Given) {
  const server = aServer({
    'GET /cases/:id/conferences': aPage(conferences, isChild),
    'GET /access/colleagues': { colleagues: [] },
    ...answers,
  })
  const caseId = conferences[0]?.caseId ?? crypto.randomUUID()
  show(<ConferencesPage />, {
    at: `/cases/${caseId}/conferences${query}`,
    path: '/cases/:caseId/conferences',
  })
  return server
}

const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
const save = () => fireEvent.click(screen.getByRole('button', { name: /记\s*下/ }))

test('nothing yet: a sentence, and both kinds of meetings can be arranged', async () => {
  open({})
  await screen.findByText(/还没有开过会/)
  expect(screen.getByRole('button', { name: '安排多学科会议' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '安排家庭会谈' })).toBeTruthy()
})

test('minutes show the answers, the recommendation, and a task that is late', async () => {
  const late = aConference()
  open({
    conferences: [
      { ...late, decisions: late.decisions.map((one) => ({ ...one, due: '2020-01-01' as never })) },
    ],
  })
  for (const text of ['先住康复院', '先转康复院两周', '一个人抬不动', '联系康复院', '过期'])
    expect(await screen.findByText(text)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '写会议记录' })).toBeNull()
})

test('a meeting is arranged with its questions and with people by name', async () => {
  const POST = 'POST /cases/:id/conferences'
  const server = open({ query: '?form=family', answers: { [POST]: aConference() } })
  await screen.findByLabelText('什么时候')
  type('什么时候', '2999-11-20T09:00')
  type('在哪里', '会谈室')
  type('为什么开', '谁来照顾')
  type('要问的问题选填', '周末谁来？\n\n夜里怎么办？')
  fireEvent.click(screen.getByRole('button', { name: '加一位' }))
  type('姓名 1', '女儿')
  save()
  await screen.findAllByText('每一项都要写全')
  type('科室、职务或与患者的关系 1', '家属')
  save()

  await waitFor(() => expect(server.told(POST)).toHaveLength(1))
  expect(server.told(POST)[0]?.body).toMatchObject({
    ...{ kind: 'family', questions: ['周末谁来？', '夜里怎么办？'] },
    attendees: [{ name: '女儿', discipline: '家属', accountId: null }],
  })
})

test('the minutes of a child’s meeting are not sent without the child’s voice', async () => {
  const POST = 'POST /cases/:id/conferences/:id/minutes'
  const held = aConference({ kind: 'family', state: 'held', questions: [], recordedAt: null })
  const answers = { [POST]: held }
  const query = `?form=minutes.${held.id}`
  const server = open({ conferences: [held], query, isChild: true, answers })
  await screen.findByLabelText('家属怎么说')
  type('家属怎么说', '想回家')
  save()
  await screen.findAllByText(/要写下孩子自己怎么说/)
  expect(server.told(POST)).toHaveLength(0)

  type('服务对象自己怎么说', '想上学')
  save()
  await waitFor(() => expect(server.told(POST)).toHaveLength(1))
  expect(server.told(POST)[0]).toMatchObject({
    body: { familyVoice: '想回家', clientVoice: '想上学', answers: [] },
    version: '"3"',
  })
})

test('the questions that were planned stand in the minutes already', async () => {
  const held = aConference({ state: 'held', recordedAt: null })
  open({ conferences: [held], query: `?form=minutes.${held.id}` })
  const question = await screen.findByLabelText<HTMLInputElement>('问题 1')
  expect(question.value).toBe('能不能回家')
})

test('on paper there is a place to sign for everybody who was there, and for chair and writer', async () => {
  const conference = aConference()
  aServer({ 'GET /cases/:id/conferences': aPage([conference]) })
  const at = `/cases/${conference.caseId}/conferences/${conference.id}/print`
  show(<ConferencePrintPage />, { at, path: '/cases/:caseId/conferences/:conferenceId/print' })
  const text = (await screen.findByRole('article')).textContent ?? ''
  for (const part of [
    '多学科会议记录',
    '陈医生',
    '签名',
    '主持人签名',
    '记录人签名',
    '先转康复院两周',
  ])
    expect(text).toContain(part)
})

test('the page speaks English as well', async () => {
  aServer({ 'GET /cases/:id/conferences': aPage([]) })
  const at = `/cases/${crypto.randomUUID()}/conferences`
  show(<ConferencesPage />, { at, path: '/cases/:caseId/conferences', language: 'en' })
  await screen.findByText(/There was no meeting/)
})
