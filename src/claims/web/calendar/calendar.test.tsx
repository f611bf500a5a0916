import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import { DeskPage } from '../DeskPage.tsx'
import { CalendarsPage } from './CalendarsPage.tsx'
import { EnterCalendarPage } from './EnterCalendarPage.tsx'

const AT = '2098-11-20T02:00:00.000Z'
const proposed = {
  ...{ year: 2099, version: 1, state: 'proposed', reason: '', decided: null, decline: null },
  off: [{ from: '2099-01-01', to: '2099-01-03' }],
  ...{ onWeekends: ['2099-01-04'], source: '测试虚构通知第 0 号（2098-11-04）' },
  ...{ entered: { name: '林经办', at: AT }, confirm: null },
}
const list = {
  today: '2098-11-20',
  years: [2099, 2098],
  missing: [2099],
  calendars: [] as object[],
}

function fill(form: HTMLElement, label: string, value: string) {
  fireEvent.change(within(form).getByLabelText(label), { target: { value } })
}

test('the desk warns of a year that is missing, and says where it is entered', async () => {
  const counts = { incoming: 0, review: 0, decide: 0, appeals: 0, money: 0, all: 0 }
  const calendars = { missing: [2099], waiting: [] }
  aServer({ 'GET /claims/desk': { claims: [], counts, calendars } })
  show(<DeskPage />)
  expect(await screen.findByText(/2099 年的工作日历还没有录入/)).toBeTruthy()
  const link = screen.getByRole('link', { name: '去“工作日历”' })
  expect(link.getAttribute('href')).toBe('/working-days')
})

test('a calendar is entered: what is wrong stands at its field, the year is shown month by month', async () => {
  const server = aServer({
    'GET /claims/calendars': list,
    'POST /claims/calendars': { year: 2099, version: 1 },
  })
  show(<EnterCalendarPage />, { at: '/working-days/2099', path: '/working-days/:year' })
  const form = await screen.findByRole('form', { name: '录入 2099 年' })
  const send = within(form).getByRole('button', { name: '提交，等另一人确认' })
  fill(form, '第 1 段放假：开始', '2099-01-05')
  fill(form, '第 1 段放假：结束', '2099-01-01')
  fireEvent.click(send)
  expect((await within(form).findAllByText(/结束日期不能早于开始日期/)).length).toBe(2)
  expect(server.told('POST /claims/calendars')).toHaveLength(0)

  fill(form, '第 1 段放假：开始', '2099-01-01')
  fill(form, '第 1 段放假：结束', '2099-01-02')
  fireEvent.click(within(form).getByRole('button', { name: '加一个上班的周末' }))
  fill(form, '第 1 个上班的周末', '2099-01-03')
  fill(form, '通知的文号', '测试虚构通知第 0 号')
  fill(form, '通知的日期', '2098-11-04')
  // 2099 begins on a Thursday: 261 weekdays, two off, one Saturday on.
  expect(screen.getByText('全年 260 个工作日')).toBeTruthy()
  expect(screen.getByRole('img', { name: '1 月：放假 1 2；周末上班 3' })).toBeTruthy()
  fireEvent.click(send)
  await waitFor(() => expect(server.told('POST /claims/calendars').length).toBe(1))
  expect(server.told('POST /claims/calendars')[0]?.body).toMatchObject({
    ...{ year: 2099, onWeekends: ['2099-01-03'], off: [{ from: '2099-01-01', to: '2099-01-02' }] },
  })
})

test('the second person confirms it; who entered it is told why not', async () => {
  const server = aServer({
    'GET /claims/calendars': { ...list, calendars: [proposed] },
    'POST /claims/calendars/2099/decision': { year: 2099, version: 1, clocksSet: 2 },
  })
  const { unmount } = show(<CalendarsPage />)
  expect(await screen.findByText(/等另一位复核人员确认/)).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: '已对照通知，确认使用' }))
  await waitFor(() => expect(server.told('POST /claims/calendars/2099/decision').length).toBe(1))
  expect(server.told('POST /claims/calendars/2099/decision')[0]?.body).toMatchObject({
    decision: 'confirm',
  })
  unmount()

  const own = { ...proposed, confirm: 'calendar-same-person' }
  aServer({ 'GET /claims/calendars': { ...list, calendars: [own] } })
  show(<CalendarsPage />)
  expect(await screen.findByText(/自己录入的日历不能自己确认/)).toBeTruthy()
})
