import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aCasePage, aServer } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import type { Mediation } from '../model/mediation.ts'
import { MediationPage } from './MediationPage.tsx'
import { aMediation, aPage, aView, SAID } from './testing.ts'

function open(mediations: Mediation[], query = '', answers = {}) {
  const server = aServer({
    'GET /cases/:id': aCasePage({ kind: 'dispute' }),
    'GET /cases/:id/mediations': aPage(...mediations),
    ...answers,
  })
  const caseId = mediations[0]?.caseId ?? crypto.randomUUID()
  show(<MediationPage />, {
    at: `/cases/${caseId}/mediation${query}`,
    path: '/cases/:caseId/mediation',
  })
  return server
}

const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })

test('nothing yet: one sentence and one button', async () => {
  open([])
  await screen.findByText(/还没有调解记录/)
  expect(screen.getByRole('button', { name: '登记纠纷' })).toBeTruthy()
})

test('a case that is no dispute says so and leads back, without asking for mediations', async () => {
  const server = open([], '', { 'GET /cases/:id': aCasePage({ kind: 'patient' }) })
  await screen.findByText(/不是“医患关系”的个案/)
  expect(screen.getByRole('link', { name: '回到个案' })).toBeTruthy()
  expect(server.told('GET /cases/:id/mediations')).toHaveLength(0)
})

test('the time from the report until somebody was sent stands there as a fact, with its law', async () => {
  open([aMediation()])
  await screen.findByText('接报后 8 分钟')
  expect(screen.getByText(/北京市医院安全秩序管理规定/)).toBeTruthy()
})

test('both views are marked as confidential, each under its side', async () => {
  open([aMediation()])
  await screen.findByText(SAID.patient)
  expect(screen.getByRole('group', { name: /保密：只给调解的人看/ }).textContent).toContain(
    SAID.hospital,
  )
})

test('a meeting that cannot be held yet says why', async () => {
  open([aMediation({ state: 'hearing', views: [aView('patient')], messages: [] })])
  const meet = await screen.findByRole('button', { name: '安排双方会谈' })
  expect(meet.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText(/院方的说法还没有记录/)).toBeTruthy()
})

test('an incident is written down and sent once', async () => {
  const POST = 'POST /cases/:id/mediations'
  const server = open([], '?form=incident', { [POST]: aMediation() })
  const save = await screen.findByRole('button', { name: /记\s*下/ })
  fireEvent.click(save)
  expect((await screen.findByRole('alert')).textContent).toContain('处需要修改')

  type('什么时候发生', '2026-11-20T09:00')
  type('在哪里', '护士站')
  type('发生了什么', '镇痛泵停了')
  type('谁报告的', '护士长')
  fireEvent.click(save)

  await waitFor(() => expect(server.told(POST)).toHaveLength(1))
  expect(server.told(POST)[0]?.body).toMatchObject({
    ...{ what: '镇痛泵停了', place: '护士站', reportedBy: '护士长' },
    happenedAt: '2026-11-20T01:00:00.000Z',
  })
})

test('one side is heard in its own words; the form begins with what it said before', async () => {
  const POST = 'POST /cases/:id/mediations/:id/views'
  const mediation = aMediation()
  const server = open([mediation], '?form=view.patient', { [POST]: mediation })
  await screen.findByDisplayValue(SAID.patient)
  type('他们怎么说', '想清楚了')
  type('念给谁确认过选填', '女儿')
  fireEvent.click(screen.getByRole('button', { name: /记\s*下/ }))

  await waitFor(() => expect(server.told(POST)).toHaveLength(1))
  expect(server.told(POST)[0]).toMatchObject({
    body: { side: 'patient', words: '想清楚了', readBackTo: '女儿', saidBy: '女儿' },
    version: '"6"',
  })
})

test('an agreement that one side has not confirmed is not sent, and the page says so', async () => {
  const POST = 'POST /cases/:id/mediations/:id/outcome'
  const server = open([aMediation()], '?form=outcome')
  fireEvent.click(await screen.findByLabelText('谈成了'))
  type('说明', '都同意')
  fireEvent.click(screen.getByRole('button', { name: '结束调解' }))

  expect((await screen.findAllByText(/患方还没有确认共同说明/)).length).toBeGreaterThan(0)
  expect(server.told(POST)).toHaveLength(0)
})

test('the page speaks English as well', async () => {
  aServer({
    'GET /cases/:id': aCasePage({ kind: 'dispute' }),
    'GET /cases/:id/mediations': aPage(),
  })
  const at = `/cases/${crypto.randomUUID()}/mediation`
  show(<MediationPage />, { at, path: '/cases/:caseId/mediation', language: 'en' })
  await screen.findByText(/Nothing was mediated/)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mediation')
})
