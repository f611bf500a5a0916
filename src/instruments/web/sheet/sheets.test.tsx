import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import type { ResponseLine } from '../../model/response.ts'
import { CaseInstrumentsPage } from '../case/CaseInstrumentsPage.tsx'
import { aClient, aLine } from '../testing.ts'
import { LicencesPage } from '../texts/LicencesPage.tsx'
import { ResponsePage } from './ResponsePage.tsx'
import { ResponsePrintPage } from './ResponsePrintPage.tsx'

const CASE = crypto.randomUUID()
const SCREEN = '量表结果只是筛查，不是诊断。'
const licence = { class: 'A', source: '', verified: true, credit: 'Spitzer RL', reference: null }

function opened(given: Partial<ResponseLine> = {}, answers: object | null = { q1: 2, q9: 0 }) {
  const line = aLine(given)
  const response = { ...line, licence, answers }
  return { number: '2026-0012', client: aClient, response, text: null, course: [line], names: {} }
}

function openSheet(page: ReturnType<typeof opened>, crises: readonly object[] = []) {
  aServer({
    'GET /cases/:id/instrument-responses/:id': page,
    'GET /cases/:id/crises': { crises },
  })
  const at = `/cases/${CASE}/instruments/results/${page.response.id}`
  show(<ResponsePage />, { at, path: '/cases/:caseId/instruments/results/:responseId' })
}

test('a sheet says the score, the band, what follows, and that it is no diagnosis', async () => {
  openSheet(opened())
  expect(await screen.findByText('中度抑郁症状')).toBeTruthy()
  expect(screen.getByText(/主管医生/)).toBeTruthy()
  expect(screen.getByText(SCREEN)).toBeTruthy()
  expect(screen.getByText(/1\. 做事时提不起劲/)).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('who is not of the team reads the result and no answer', async () => {
  openSheet(opened({}, null))
  expect(await screen.findByText(/看不到每题作答/)).toBeTruthy()
  expect(screen.queryByText(/做事时提不起劲/)).toBeNull()
})

test('a positive safety question stands on top, with the way to the crisis', async () => {
  openSheet(opened({ flags: ['safety'] }))
  expect((await screen.findByRole('alert')).textContent).toContain('12356')
})

test('it stands there until somebody has looked at the person', async () => {
  const page = opened({ flags: ['safety'] })
  const { at } = page.response
  const crisis = {
    ...{ id: crypto.randomUUID(), kind: 'suicide', state: 'levelled', level: 'orange' },
    ...{ openedAt: at, dueAt: at, levelledAt: at, lastLookAt: at, handOvers: 0 },
    ...{ closingAt: null, closedAt: null },
  }
  openSheet(page, [crisis])
  expect(await screen.findByText('中度抑郁症状')).toBeTruthy()
  await expect.poll(() => screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByText('12356')).toBeNull()
})

test('one that was corrected says so, and cannot be corrected again', async () => {
  openSheet(opened({ supersededBy: crypto.randomUUID() as never }))
  expect(await screen.findByRole('link', { name: '看更正后的结果' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: '更正' })).toBeNull()
})

test('the paper for the client is without answers, the paper for the file has them', async () => {
  const page = opened()
  aServer({ 'GET /cases/:id/instrument-responses/:id': page })
  const at = `/cases/${CASE}/instruments/results/${page.response.id}/print`
  show(<ResponsePrintPage />, { at, path: '/cases/:caseId/instruments/results/:responseId/print' })

  const sheet = await screen.findByRole('article')
  expect(sheet.textContent).toContain(SCREEN)
  expect(sheet.textContent).toContain('12356')
  expect(sheet.textContent).not.toContain('做事时提不起劲')
  fireEvent.click(screen.getByRole('radio', { name: '存档' }))
  expect(sheet.textContent).toContain('做事时提不起劲')
  expect(sheet.textContent).toContain(SCREEN)
})

test('two scores of one instrument make a course with a table, one of another does not', async () => {
  const at = (day: string) => `${day}T02:00:00.000Z` as ResponseLine['at']
  const responses = [
    aLine({ at: at('2026-03-20'), score: 7, band: 'mild' }),
    aLine({ at: at('2026-03-02') }),
    aLine({ at: at('2026-03-02'), instrument: 'gad-7', instrumentVersion: '2006' }),
  ]
  const page = { number: '2026-0012', client: aClient, responses, loaded: [], names: {} }
  aServer({ 'GET /cases/:id/instruments': page })
  show(<CaseInstrumentsPage />, {
    ...{ at: `/cases/${CASE}/instruments`, path: '/cases/:caseId/instruments' },
  })

  const course = await screen.findByRole('region', { name: 'PHQ-9 变化' })
  expect(within(course).getByRole('img', { name: /PHQ-9 分数变化，共 2 次/ })).toBeTruthy()
  expect(within(course).getByText('−5')).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'GAD-7 变化' })).toBeNull()
  expect(screen.getByRole('region', { name: '该再测了' }).textContent).toContain('PHQ-9')
})

test('the head sees whose each instrument is, and which wording is loaded here', async () => {
  const text = {
    ...{ id: crypto.randomUUID(), instrument: 'hads', variant: 'standard', items: [] },
    ...{ reference: '许可 2026-17', until: '2020-01-01', withdrawnAt: null },
    ...{ loadedAt: '2026-03-02T02:00:00.000Z', loadedBy: crypto.randomUUID() },
  }
  aServer({ 'GET /instruments/texts': { texts: [text], names: {} } })
  show(<LicencesPage />, { at: '/instruments', path: '/instruments' })

  expect(await screen.findByText('已载入：许可 2026-17')).toBeTruthy()
  expect(screen.getByText(/授权已于 2020年1月1日 到期/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'EPDS 载入题目' }))
  fireEvent.click(await screen.findByRole('button', { name: /^载\s?入$/ }))
  expect((await screen.findAllByText('题目不完整，请核对行数和答案个数')).length).toBeGreaterThan(0)
})
