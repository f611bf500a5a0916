import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { AccountId, PersonId } from '#platform/model/actor.ts'
import { addMinutes, type Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import { show } from '#platform/web/testing.tsx'
import type { PlanPage as OnPage, TaskOnPage } from '../model/contract.ts'
import type { Plan } from '../model/plan.ts'
import { PlanPage } from './PlanPage.tsx'
import { PlanPrintPage } from './PlanPrintPage.tsx'
import { TasksPage } from './TasksPage.tsx'

const id = () => crypto.randomUUID()
const NOW = toInstant(new Date())
const ME = AccountId.parse(id())
const inDays = (days: number): Day => dayInBeijing(addMinutes(NOW, days * 24 * 60))
const caseId = id() as OnPage['caseId']

function aTask(over: Partial<TaskOnPage> = {}): TaskOnPage {
  return {
    ...{ id: id() as TaskOnPage['id'], caseId, goalId: null, text: '问清费用', due: inDays(3) },
    ...{ owner: { kind: 'colleague', accountId: ME }, ownerName: '王敏', state: 'open' },
    ...{ agreedIn: null, handedFrom: null, createdAt: NOW, createdBy: ME, version: 1 },
    ...{ closedAt: null, closedBy: null, closedWhy: '', ...over },
  }
}

const goal: OnPage['goals'][number] = {
  ...{ id: id() as OnPage['goals'][number]['id'], domain: 'finance', text: '不想再借钱' },
  ...{ measure: '', due: inDays(20), attainment: null, version: 1, notes: 2, minutes: 35 },
}

function aPlan(over: Partial<Plan> = {}): Plan {
  return {
    ...{ id: id() as Plan['id'], caseId, n: 1, state: 'draft', focus: '奶奶不用一个人扛' },
    ...{ reviewDue: inDays(20), reviewSource: 'assumed', agreement: null, sheetPlace: '' },
    ...{ snapshot: null, endedWhy: '', createdAt: NOW, createdBy: ME, stateAt: NOW, version: 1 },
    ...over,
  }
}

function agreedPlan(tasks: readonly TaskOnPage[]): Plan {
  return aPlan({
    state: 'agreed',
    agreement: { how: 'signed', by: 'client', on: inDays(0), witness: '' },
    snapshot: { focus: '奶奶不用一个人扛', needs: [], goals: [goal], tasks: [...tasks], names: {} },
  })
}

function aPage(over: Partial<OnPage> = {}): OnPage {
  const client = { id: PersonId.parse(id()), name: '王淑兰', closed: false, minor: false }
  return {
    ...{ caseId, number: '2026-0012', state: 'active', isCaseClosed: false },
    client: { ...client, sex: 'female', birthDate: null, birthPrecision: null },
    needs: [{ domain: 'finance', severity: 3, note: '押金不够' }],
    ...{ goals: [goal], tasks: [aTask()], plans: [aPlan()], names: { [ME]: '王敏' } },
    ...over,
  }
}

/** What came to a server that exists only in a test. */
function aServer(answers: Readonly<Record<string, unknown>>) {
  const told: { deed: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api', '').replace(/[0-9a-f-]{36}/g, ':id')
    const deed = `${init.method} ${path}`
    told.push({ deed, body: init.body ? JSON.parse(String(init.body)) : undefined })
    if (deed.includes('/drafts/')) return Response.json({ draft: null, dropped: true })
    const answer = answers[deed]
    return answer === undefined
      ? Response.json({ code: 'not-found', title: '没有' }, { status: 404 })
      : Response.json(answer)
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  return { told: (deed: string) => told.filter((one) => one.deed === deed) }
}

async function open(page: OnPage, answers = {}) {
  const server = aServer({ 'GET /cases/:id/plan': page, ...answers })
  show(<PlanPage />, { at: `/cases/${caseId}/plan`, path: '/cases/:caseId/plan' })
  await screen.findByRole('heading', { name: '王淑兰的服务计划' })
  return server
}

test('a need stands with its goal, and the goal with the notes and minutes that served it', async () => {
  await open(aPage())

  expect(screen.getByText('经济与医保')).toBeTruthy()
  expect(screen.getByText('不想再借钱')).toBeTruthy()
  expect(screen.getByText('已有 2 笔记录、35 分钟为它')).toBeTruthy()
  expect(screen.getByText('没有人选日期，按 30 天推定')).toBeTruthy()
})

test('without anything to do, the plan cannot be agreed on, and the page says why', async () => {
  await open(aPage({ tasks: [] }))

  const button = screen.getByRole('button', { name: '和对方约定' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText('计划里还没有要做的事。请至少写一件：谁做、哪天前。')).toBeTruthy()
})

test('what was added since the agreement is marked, and the page asks for a revision', async () => {
  const before = aTask({ agreedIn: 1 })
  const added = aTask({ text: '再找一家基金会' })
  await open(aPage({ tasks: [before, added], plans: [agreedPlan([before])] }))

  expect(screen.getByText('约定之后加的')).toBeTruthy()
  expect(screen.getByText(/新加的事 1 件/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '修订计划' })).toBeTruthy()
  expect(screen.getByText(/签字页还没登记在哪/)).toBeTruthy()
})

test('one tap ticks off a task, and one more undoes it', async () => {
  const task = aTask()
  const steps = 'POST /tasks/:id/steps'
  const done = { ...task, state: 'done', closedAt: NOW, closedBy: ME, version: 2 }
  const server = await open(aPage({ tasks: [task] }), { [steps]: done })

  fireEvent.click(screen.getByRole('button', { name: '做完了：问清费用' }))
  await waitFor(() => expect(server.told(steps)).toHaveLength(1))
  expect(server.told(steps)[0]?.body).toMatchObject({ step: 'finish' })
  fireEvent.click(await screen.findByRole('button', { name: /撤\s*回/ }))
  await waitFor(() => expect(server.told(steps)).toHaveLength(2))
  expect(server.told(steps)[1]?.body).toMatchObject({ step: 'undo' })
})

test('the sheet for the family shows what was agreed on, not what came later, with places to sign', async () => {
  const before = aTask({ text: '带户口本来', owner: { kind: 'family', who: '大女儿' } })
  const plan = agreedPlan([before])
  aServer({ 'GET /cases/:id/plan': aPage({ tasks: [aTask({ text: '后来的事' })], plans: [plan] }) })
  show(<PlanPrintPage />, {
    at: `/cases/${caseId}/plan/${plan.id}/print`,
    path: '/cases/:caseId/plan/:planId/print',
  })

  expect(await screen.findByText('带户口本来')).toBeTruthy()
  expect(screen.getByText('家属（大女儿）')).toBeTruthy()
  expect(screen.queryByText('后来的事')).toBeNull()
  expect(screen.getByText('本人或监护人签名')).toBeTruthy()
})

test('my tasks: a task of a case that I do not see shows the task alone', async () => {
  const mine = { ...aTask({ due: inDays(-2) }), case: null, givenBy: '刘洋' }
  aServer({ 'GET /tasks': { mine: [mine], promised: [], doneToday: [] } })
  show(<TasksPage />, { at: '/tasks' })

  expect(await screen.findByText(/刘洋 写给您的/)).toBeTruthy()
  expect(screen.getByText(/已过/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^转交/ })).toBeNull()
})

test('with nothing to do, the page of my tasks says where tasks come from', async () => {
  aServer({ 'GET /tasks': { mine: [], promised: [], doneToday: [] } })
  show(<TasksPage />, { at: '/tasks' })

  expect(await screen.findByText(/没有要您做的事/)).toBeTruthy()
})
