import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer, refusal } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import type { InstrumentId } from '../../model/instrument.ts'
import { aClient, aLine } from '../testing.ts'
import { InstrumentPage } from './InstrumentPage.tsx'

const CASE = crypto.randomUUID()
const RESPONSE = crypto.randomUUID()
const licence = { class: 'A', source: '', verified: true, credit: 'Spitzer RL', reference: null }
const filed = { ...aLine({ id: RESPONSE as never }), licence, answers: {} }

async function open(
  instrument: InstrumentId,
  answers: Parameters<typeof aServer>[0] = {},
  texts: object[] = [],
) {
  const opened = { number: '2026-0012', client: aClient, age: 68, texts }
  const server = aServer({
    [`GET /cases/:id/instruments/${instrument}`]: opened,
    [`POST /cases/:id/instruments/${instrument}/safety`]: { raised: true },
    [`POST /cases/:id/instruments/${instrument}/responses`]: filed,
    ...answers,
  })
  const shown = show(<InstrumentPage />, {
    at: `/cases/${CASE}/instruments/${instrument}`,
    path: '/cases/:caseId/instruments/:instrumentId',
  })
  await screen.findByText(/已答 0/)
  return { ...shown, server }
}

/** The keys, as the focus wanders from question to question. */
async function type(digits: string) {
  for (const key of digits) {
    const before = document.activeElement
    fireEvent.keyDown(before as Element, { key })
    await waitFor(() => expect(document.activeElement).not.toBe(before)).catch(() => {})
  }
}

function firstAnswer() {
  return screen.getAllByRole<HTMLInputElement>('radio', { name: /完全不会/ })[0] as HTMLInputElement
}

test('nine digits fill in the PHQ-9, and the page counts along', async () => {
  const { server, router } = await open('phq-9')
  expect(screen.getByText(/做事时提不起劲或没有兴趣/, { selector: 'legend' })).toBeTruthy()

  firstAnswer().focus()
  await type('110210010')
  expect(screen.getByText('已答 9/9')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /完成，看结果/ }))

  const result = `/cases/${CASE}/instruments/results/${RESPONSE}`
  await waitFor(() => expect(router.state.location.pathname).toBe(result), { timeout: 5000 })
  const [sent] = server.told('POST /cases/:id/instruments/phq-9/responses')
  expect(sent?.body.answers).toEqual({
    ...{ q1: 1, q2: 1, q3: 0, q4: 2, q5: 1, q6: 0, q7: 0, q8: 1, q9: 0 },
  })
  expect(server.told('POST /cases/:id/instruments/phq-9/safety')).toHaveLength(0)
})

test('a digit that is no answer of this question does nothing', async () => {
  await open('phq-9')
  firstAnswer().focus()
  fireEvent.keyDown(document.activeElement as Element, { key: '7' })
  expect(screen.getByText('已答 0/9')).toBeTruthy()
})

test('the tap on the ninth question raises the alarm at once, and the number to call is there', async () => {
  const { server } = await open('phq-9')
  const several = screen.getAllByRole('radio', { name: /好几天/ })

  fireEvent.click(several[8] as Element)

  const bar = await screen.findByRole('alert')
  expect(bar.textContent).toContain('12356')
  expect(screen.getByRole('link', { name: '去危机流程' }).getAttribute('href')).toBe(
    `/cases/${CASE}/crisis`,
  )
  await screen.findByText('已打开危机流程')
  const told = server.told('POST /cases/:id/instruments/phq-9/safety')
  expect(told).toHaveLength(1)
  expect(told[0]?.body).toMatchObject({ answers: { q9: 1 } })
})

test('without a net the bar and the number stand there all the same, and it can be tried again', async () => {
  const safety = 'POST /cases/:id/instruments/phq-9/safety'
  await open('phq-9', { [safety]: refusal('no-such-case', 404) })

  fireEvent.click(screen.getAllByRole('radio', { name: /好几天/ })[8] as Element)

  const bar = await screen.findByRole('alert')
  expect(bar.textContent).toContain('12356')
  await screen.findByRole('button', { name: /重试|重 试/ })
})

test('without a licence there is no wording, and no way but from paper', async () => {
  await open('hads')

  expect(screen.getByText(/题目没有授权/)).toBeTruthy()
  expect(screen.getByRole('radio', { name: '从纸质表录入' })).toBeTruthy()
  expect(screen.queryByRole('radio', { name: '当面问' })).toBeNull()
  expect(screen.getAllByText('第 1 题').length).toBeGreaterThan(0)
})

test('with the wording of the house the questions stand there, in its words', async () => {
  const items = Array.from({ length: 14 }, (_, n) => ({
    ...{ item: `q${n + 1}`, text: `授权题${n + 1}`, answers: ['甲', '乙', '丙', '丁'] },
  }))
  await open('hads', {}, [{ variant: 'standard', items, reference: 'GL-1', until: null }])

  expect(screen.queryByText(/题目没有授权/)).toBeNull()
  expect(screen.getAllByText('3. 授权题3').length).toBeGreaterThan(0)
})

test('yes to the second question of the C-SSRS brings three more, no takes them away', async () => {
  await open('cssrs-screener')
  expect(screen.getByText('已答 0/3')).toBeTruthy()

  fireEvent.click(screen.getAllByRole('radio', { name: /是/ })[1] as Element)
  expect(await screen.findByText('已答 1/6')).toBeTruthy()
  fireEvent.click(screen.getAllByRole('radio', { name: /否/ })[1] as Element)
  expect(await screen.findByText('已答 1/3')).toBeTruthy()
})

test('nothing answered is not sent', async () => {
  const { server } = await open('gad-7')
  fireEvent.click(screen.getByRole('button', { name: /完成，看结果/ }))
  expect((await screen.findAllByText(/一题都还没有答/)).length).toBeGreaterThan(0)
  expect(server.told('POST /cases/:id/instruments/gad-7/responses')).toHaveLength(0)
})
