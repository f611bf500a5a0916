import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Outlet, Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import type { CrisisPage } from '../model/contract.ts'
import { CaseCrisisPage } from './CaseCrisisPage.tsx'
import { aCrisisPage, aServer, COLLEAGUE, inMinutes, ME } from './testing.ts'

const LIST = 'GET /cases/:id/crises'
const ONE = 'GET /cases/:id/crises/:id'

function AsOne({ children }: { readonly children: ReactNode }) {
  const me = { actor: { accountId: ME, role: 'social-worker', institutionId: null }, place: null }
  return (
    <Routes>
      <Route element={<Outlet context={me} />}>
        <Route path="*" element={children} />
      </Route>
    </Routes>
  )
}

async function open(crisis: CrisisPage, answers: Parameters<typeof aServer>[0] = {}) {
  const line = { ...crisis, handOvers: crisis.handOvers.length }
  const server = aServer({ [LIST]: { crises: [line] }, [ONE]: crisis, ...answers })
  const at = `/cases/${crisis.caseId}/crisis`
  const shown = show(
    <AsOne>
      <Routes>
        <Route path="/cases/:caseId/crisis" element={<CaseCrisisPage />} />
      </Routes>
    </AsOne>,
    { at },
  )
  await screen.findByRole('region', { name: '现在这一步' })
  return { ...shown, server }
}

test('the clock stands on top, late is said in words, and the numbers to call are links', async () => {
  await open(aCrisisPage({ dueAt: inMinutes(-5) }))

  expect(screen.getByText(/筛查时限 已超 5|筛查时限 已超 6/)).toBeTruthy()
  const calls = within(screen.getByRole('navigation', { name: '现在就打电话' }))
  expect(calls.getByRole('link', { name: /12356/ }).getAttribute('href')).toBe('tel:12356')
  expect(screen.getByText('现在就去筛查')).toBeTruthy()
})

test('one tap begins the screening', async () => {
  const crisis = aCrisisPage()
  const step = 'POST /cases/:id/crises/:id/steps'
  const { server } = await open(crisis, {
    [step]: { id: crisis.id, state: 'screening', version: 2 },
  })

  fireEvent.click(screen.getByRole('button', { name: '现在就去筛查' }))

  await waitFor(() => expect(server.told(step)).toHaveLength(1))
  expect(server.told(step)[0]).toMatchObject({ body: { step: 'begin-screening' }, version: '"1"' })
})

test('four answers suggest a level; a lower one asks for its reason', async () => {
  const crisis = aCrisisPage({ state: 'screening' })
  const send = 'POST /cases/:id/crises/:id/screenings'
  const { server } = await open(crisis, {
    [send]: { id: crisis.id, state: 'levelled', version: 2 },
  })
  for (const answer of [
    '绝望或激动，难以控制',
    '有打算，也有工具和时间',
    '有人，但不在身边',
    '没有过',
  ])
    fireEvent.click(screen.getByLabelText(answer))
  expect(await screen.findByText(/按四个方面提示为红色/)).toBeTruthy()

  fireEvent.click(screen.getByLabelText('橙色'))
  fireEvent.click(screen.getByRole('button', { name: '定级' }))
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(server.told(send)).toHaveLength(0)

  fireEvent.change(screen.getByLabelText('为什么定得比提示低'), { target: { value: '药已收走' } })
  fireEvent.click(screen.getByRole('button', { name: '定级' }))
  await waitFor(() => expect(server.told(send)).toHaveLength(1))
  expect(server.told(send)[0]?.body).toMatchObject({
    scores: { state: 2, plan: 3, support: 1, history: 0 },
    level: 'orange',
    lowerWhy: '药已收走',
  })
})

test('red without a receiver is not monitored, and the page says why', async () => {
  await open(aCrisisPage({ state: 'stabilising', level: 'red', highestLevel: 'red' }))

  const monitor = screen.getByRole('button', { name: '转入观察' })
  expect(monitor.getAttribute('aria-disabled')).toBe('true')
  const why = document.getElementById(monitor.getAttribute('aria-describedby') ?? '')
  expect(why?.textContent).toContain('先写明谁接手')
  expect(screen.getAllByText('未完成')).toHaveLength(4)
})

test('who proposed the closing cannot confirm it; a colleague can', async () => {
  const closing = { state: 'closing', level: 'yellow', highestLevel: 'yellow' } as const
  const confirm = () => screen.getByRole('button', { name: '同意结束' })

  const { unmount } = await open(aCrisisPage({ ...closing, closedBy: ME }))
  expect(confirm().getAttribute('aria-disabled')).toBe('true')
  unmount()

  await open(aCrisisPage({ ...closing, closedBy: COLLEAGUE }))
  expect(confirm().getAttribute('aria-disabled')).toBeNull()
})

test('a report that the law asks for names the law and the offices', async () => {
  const page = aCrisisPage({ kind: 'abuse-neglect' })
  const report = { ...page.report, isAsked: true, bases: ['beijing-minors' as const] }
  await open({ ...page, report })

  const section = within(screen.getByRole('region', { name: '强制报告' }))
  expect(section.getByText(/北京市未成年人保护条例/)).toBeTruthy()
  expect(section.getByText(/公安机关、民政部门、教育部门、卫生健康部门、网信部门/)).toBeTruthy()
  const file = section.getByRole('button', { name: '记一次报告' })
  expect(file.getAttribute('aria-disabled'), 'facts first').toBe('true')
})
