import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { LadderPage } from './LadderPage.tsx'

function type(label: string, text: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
}

function choose(question: string, answer: string) {
  const group = screen.getByRole('group', { name: new RegExp(question) })
  fireEvent.click(within(group).getByLabelText(new RegExp(`^${answer}`)))
}

function answerAll() {
  type('自付一', '50,000')
  type('自付二', '0')
  type('住院自费（医保目录外）', '0')
  type('基金支付', '200000')
  choose('哪一种医保', '北京职工')
  choose('投保了普惠健康保吗', '有')
  choose('特定既往症', '那时没有')
  choose('前三年连续投保', '不是')
  choose('医疗救助身份', '没有')
}

test('from the numbers of a receipt to one sentence, a bar and a table', () => {
  show(<LadderPage />)
  answerAll()
  // 大病 11 757.60, the plan 10 121.72: of 50 000 there remain 28 120.68
  expect(screen.getByText('自己还要付 28,120.68 元')).toBeTruthy()
  const bar = screen.getByRole('img', { name: /谁付多少/ })
  expect(bar.getAttribute('aria-label')).toContain('大病保险 11,757.60')
  const row = screen.getByRole('rowheader', { name: /医保目录内自付/ }).closest('tr')
  expect(row?.textContent).toContain('10,121.72')
  expect(screen.getByText(/15,404.00 元，赔 25%，3,851.00 元/)).toBeTruthy()
})

test('“I do not know” gives a range and says which paper would help', () => {
  show(<LadderPage />)
  answerAll()
  choose('特定既往症', '不知道')
  expect(screen.getByText('自己还要付 28,120.68 ~ 35,107.04 元')).toBeTruthy()
  expect(screen.getByText(/确认第一次投保时的健康状况/)).toBeTruthy()
  expect(screen.getByText('少付 6,986.36 元')).toBeTruthy()
})

test('a number that was not published is marked, and opens its source', () => {
  show(<LadderPage />)
  answerAll()
  type('住院自费（医保目录外）', '60000')
  const row = screen.getByRole('rowheader', { name: /医保目录外住院自费/ })
  expect(within(row).getByText('推定')).toBeTruthy()
  expect(screen.getByText(/沿用 2022 年的 70%/)).toBeTruthy()
})

test('what is no amount is said beside the field, and the rest still counts', () => {
  show(<LadderPage />)
  answerAll()
  type('住院自费（医保目录外）', '五万')
  expect(screen.getByLabelText('住院自费（医保目录外）').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText('自己还要付 28,120.68 元')).toBeTruthy()
})

test('nothing is stored in the browser', () => {
  show(<LadderPage />)
  const before = localStorage.length + sessionStorage.length
  answerAll()
  expect(localStorage.length + sessionStorage.length).toBe(before)
  expect(JSON.stringify({ ...localStorage })).not.toContain('50,000')
})

test('in English no Chinese is left', () => {
  show(<LadderPage />, { language: 'en' })
  type('Own pay, first part', '50000')
  expect(document.body.textContent).toContain('Still to pay')
  const text = (document.body.textContent ?? '').replaceAll(
    '《医务社会工作与普惠健康保》专版，2025 年 11 月',
    '',
  )
  expect(text.match(/[\u4e00-\u9fff]{2,}/)?.[0]).toBeUndefined()
})
