import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import type { CasePage as CaseOnPage } from '../../model/contract.ts'
import { aCasePage, aNote, aServer, COLLEAGUE, inMinutes } from '../testing.ts'
import { CasePage } from './CasePage.tsx'

async function open(page: CaseOnPage, answers: Parameters<typeof aServer>[0] = {}) {
  const server = aServer({ 'GET /cases/:id': page, ...answers })
  const shown = show(<CasePage />, { at: `/cases/${page.id}`, path: '/cases/:caseId' })
  await screen.findByRole('heading', { name: `个案 ${page.number}` })
  return { ...shown, server }
}

test('a step that is not possible yet says why, and is not taken', async () => {
  const [goal] = aCasePage().goals
  const page = aCasePage({ goals: goal ? [{ ...goal, attainment: null }] : [] })
  const { router } = await open(page)

  const button = screen.getByRole('button', { name: '结案' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  const why = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  expect(why?.textContent).toBe('还有目标没有评定达成程度。请逐个评定后再结案。')
  fireEvent.click(button)
  expect(router.state.location.search).toBe('')
})

test('as soon as the goal is rated, the way is free', async () => {
  const page = aCasePage()
  const { router } = await open(page)

  fireEvent.click(screen.getByRole('button', { name: '结案' }))

  await waitFor(() => expect(router.state.location.search).toBe('?form=closure'))
})

test('a goal is rated by one tap', async () => {
  const page = aCasePage()
  const rate = 'PUT /cases/:id/goals/:id'
  const { server } = await open(page, { [rate]: { ...page.goals[0], attainment: 1, version: 2 } })

  fireEvent.click(screen.getByRole('button', { name: '重评' }))
  fireEvent.click(screen.getByRole('button', { name: '+1 比期望好一些' }))

  await waitFor(() => expect(server.told(rate)).toHaveLength(1))
  expect(server.told(rate)[0]).toMatchObject({ body: { attainment: 1 }, version: '"1"' })
})

test('a confidential half stands behind its lock, and who may not read it is told that there is one', async () => {
  const mine = aNote({ confidential: '女儿还不知道' })
  const theirs = aNote({ by: COLLEAGUE, confidential: null })
  await open(aCasePage({}, [mine, theirs]))

  const locks = screen.getAllByRole('group', { name: /保密/ })
  expect(locks).toHaveLength(2)
  expect(locks.map(({ textContent }) => textContent).join()).toContain('女儿还不知道')
  expect(locks.map(({ textContent }) => textContent).join()).toContain('您不在本案服务团队')
})

test('that a note was written later is a fact on it, and an amendment stands below it', async () => {
  const amendment = { at: inMinutes(-5), by: COLLEAGUE, reason: '听错了', text: '窗口在二楼' }
  await open(aCasePage({}, [aNote({ late: true, amendments: [amendment] })]))

  const note = screen.getByRole('article')
  expect(within(note).getByText(/补记，写于/)).toBeTruthy()
  expect(within(note).getByText('谈了半小时')).toBeTruthy()
  expect(within(note).getByText('窗口在二楼')).toBeTruthy()
  expect(within(note).getByText(/刘洋 补正于/)).toBeTruthy()
})

test('before a case is opened, the page says what is still missing and where to do it', async () => {
  const page = aCasePage({
    ...{ state: 'assessing', mayServe: false, needs: [], riskLevel: 'unset' },
  })
  await open(page)

  expect(screen.getAllByText('未完成')).toHaveLength(3)
  const consent = screen.getByRole('link', { name: '服务同意或法定依据' })
  expect(consent.getAttribute('href')).toBe(`/people/${page.clientId}`)
  expect(screen.getByRole('button', { name: '开案' }).getAttribute('aria-disabled')).toBe('true')
})

test('an opening that waits for the head is approved by the head, not by the owner', async () => {
  const waiting = { state: 'open-review', riskLevel: 'orange' } as const
  const approve = () => screen.getByRole('button', { name: '批准开案' })

  const { unmount } = await open(aCasePage(waiting))
  expect(approve().getAttribute('aria-disabled')).toBe('true')
  unmount()

  await open(aCasePage({ ...waiting, isReviewer: true }))
  expect(approve().getAttribute('aria-disabled')).toBeNull()
})
