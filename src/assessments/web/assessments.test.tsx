import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anchors } from '#casework/model/anchors.ts'
import { aCasePage, aNote, aServer } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import { AssessmentPage } from './AssessmentPage.tsx'
import { AssessmentsPage } from './AssessmentsPage.tsx'
import { ChangesPage } from './chart/ChangesPage.tsx'
import { NewAssessmentPage } from './NewAssessmentPage.tsx'
import { aLine, anAssessment } from './testing.ts'

const LIST = 'GET /cases/:id/assessments'
const SEND = 'POST /cases/:id/assessments'

const first = anAssessment()
const second = anAssessment({
  n: 2,
  domains: [
    { domain: 'finance', score: 1, reason: '', strength: '', contactIds: [] },
    { domain: 'safety', score: 1, reason: '', strength: '', contactIds: [] },
  ],
})
const both = { number: '2026-0012', assessments: [aLine(first), aLine(second)] }

async function openForm(answers: Parameters<typeof aServer>[0] = {}) {
  const page = aCasePage({}, [aNote()])
  const server = aServer({
    'GET /cases/:id': page,
    [LIST]: { number: page.number, assessments: [aLine(first)] },
    ...answers,
  })
  const at = `/cases/${page.id}/assessments/new`
  const shown = show(<NewAssessmentPage />, { at, path: '/cases/:caseId/assessments/new' })
  await screen.findByRole('form', { name: '新的预估' })
  return { ...shown, server, page }
}

function open(domain: string) {
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${domain}`) }))
}

function type(label: string, text: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
}

test('each score is chosen by its sentence, with the previous score beside it', async () => {
  await openForm()

  open('经济与医保')
  const scores = screen.getByRole('group', { name: '经济与医保，0 到 4 分' })
  expect(within(scores).getByText(anchors.finance[2].zh)).toBeTruthy()
  expect(screen.getByRole('button', { name: /^经济与医保/ }).textContent).toContain('上次 3')

  fireEvent.click(within(scores).getAllByRole('radio')[1] as HTMLElement)
  const line = screen.getByRole('button', { name: /^经济与医保/ })
  expect(line.textContent).toContain('好转')
  expect(screen.getByText('已评 1 / 12')).toBeTruthy()
})

test('what is scored, why, and on which note it rests arrives as it was written', async () => {
  const { server, page, router } = await openForm({ [SEND]: second })
  const [contact] = page.river

  open('经济与医保')
  fireEvent.click(screen.getAllByRole('radio')[3] as HTMLElement)
  type('看到什么、听到什么', '又欠了一千')
  fireEvent.click(screen.getByLabelText(/谈了半小时/))
  type('总的看法', '先办救助')
  fireEvent.click(screen.getByRole('button', { name: '定稿' }))

  await waitFor(() => expect(server.told(SEND)).toHaveLength(1))
  expect(server.told(SEND)[0]).toMatchObject({
    version: '"7"',
    body: {
      ...{ riskLevel: 'yellow', formulation: '先办救助' },
      domains: [
        {
          ...{ domain: 'finance', score: 3, reason: '又欠了一千' },
          contactIds: contact?.kind === 'contact' ? [contact.contact.id] : [],
        },
      ],
    },
  })
  await waitFor(() => expect(router.state.location.pathname).toContain(second.id))
})

test('a grave score without a reason is not sent: the page opens the domain and says so', async () => {
  const { server } = await openForm()

  open('情绪')
  fireEvent.click(screen.getAllByRole('radio')[3] as HTMLElement)
  type('总的看法', '先办救助')
  open('家庭关系')
  fireEvent.click(screen.getByRole('button', { name: '定稿' }))

  const summary = await screen.findByRole('alert')
  expect(summary.textContent).toContain('情绪：评到 2 分以上的方面')
  expect(screen.getByRole('button', { name: /^情绪/ }).getAttribute('aria-expanded')).toBe('true')
  expect(server.told(SEND)).toHaveLength(0)
})

test('a half-written assessment is taken up again', async () => {
  const content = {
    domains: { emotion: { score: 2, reason: '整夜没睡', strength: '', contactIds: [] } },
  }
  const draft = { form: 'full-assessment.x', content, savedAt: second.at, version: 3 }
  await openForm({ 'GET /drafts/:id': { draft } })

  await screen.findByText('已评 1 / 12')
  open('情绪')
  expect(screen.getByDisplayValue('整夜没睡')).toBeTruthy()
})

test('without an assessment the list says what to do first', async () => {
  aServer({ [LIST]: { number: '2026-0012', assessments: [] } })
  show(<AssessmentsPage />, {
    at: '/cases/0192f0c0-0000-7000-8000-000000000001/assessments',
    path: '/cases/:caseId/assessments',
  })

  expect(await screen.findByText(/先做第一次，以后才看得出变化/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '做一次预估' })).toBeTruthy()
})

test('safety goes onto the page for the client only when somebody chooses it', async () => {
  aServer({ [LIST]: both })
  show(<AssessmentsPage />, {
    at: '/cases/0192f0c0-0000-7000-8000-000000000001/assessments',
    path: '/cases/:caseId/assessments',
  })

  const link = () => screen.getByRole('link', { name: '打开给对方看' }).getAttribute('href')
  await screen.findByText('给服务对象看变化')
  expect(link()).toMatch(/show=finance$/)
  fireEvent.click(screen.getByRole('checkbox', { name: '安全风险' }))
  expect(link()).toMatch(/show=safety.finance$/)
})

test('the client’s page says in plain words how it went, and nothing of the house', async () => {
  aServer({ [LIST]: both })
  const at = '/cases/0192f0c0-0000-7000-8000-000000000001/assessments/chart'
  const { container } = show(<ChangesPage />, { at, path: '/cases/:caseId/assessments/chart' })

  const table = await screen.findByRole('table')
  const row = within(table).getByRole('row', { name: /看病的钱/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual([...['很难', '很难', '有一点难', '好一些了']])
  expect(within(table).queryByText('平安')).toBeNull()
  expect(container.textContent).not.toMatch(/预估|风险|个案|分数|社工|评/)
})

test('an amendment stands below the final text with its reason', async () => {
  const amended = anAssessment({
    amendments: [
      { at: first.at, by: first.by, byName: '刘洋', reason: '金额听错', text: '是一千二' },
    ],
  })
  const server = aServer({
    'GET /cases/:id/assessments/:id': first,
    'POST /cases/:id/assessments/:id/amendments': amended,
  })
  const at = `/cases/${crypto.randomUUID()}/assessments/${first.id}`
  show(<AssessmentPage />, { at, path: '/cases/:caseId/assessments/:assessmentId' })

  expect(await screen.findByText('钱的事压着全家')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '补正' }))
  type('为什么补正', '金额听错')
  type('补正的内容', '是一千二')
  fireEvent.click(screen.getByRole('button', { name: '保存补正' }))

  const deed = 'POST /cases/:id/assessments/:id/amendments'
  await waitFor(() => expect(server.told(deed)).toHaveLength(1))
  expect(server.told(deed)[0]?.body).toEqual({ reason: '金额听错', text: '是一千二' })
})
