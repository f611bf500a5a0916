import { fireEvent, screen, within } from '@testing-library/react'
import { Button } from 'antd'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import { MOST_LISTED } from '../model/page.ts'
import { addMinutes, Instant, toInstant } from '../model/time.ts'
import { Clock } from './Clock.tsx'
import { Confidential } from './Confidential.tsx'
import { ListPage } from './ListPage.tsx'
import { Page } from './Page.tsx'
import { Problem } from './Problem.tsx'
import { Reveal } from './Reveal.tsx'
import { River } from './River.tsx'
import { Rows } from './Rows.tsx'
import { ServerRefusal } from './server-refusal.ts'
import { show } from './testing.tsx'
import { WhyNot } from './WhyNot.tsx'

test('a page says what it is: one h1, the title of the window, the way back', () => {
  show(
    <Page title="张小明的个案" trail={[{ label: '个案', to: '/cases' }]}>
      内容
    </Page>,
  )
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('张小明的个案')
  expect(document.title).toBe('张小明的个案 · 仁桥')
  const way = screen.getByRole('navigation', { name: '当前位置' })
  expect(within(way).getByRole('link', { name: '个案' }).getAttribute('href')).toBe('/cases')
})

test.each([
  ['waits', { since: -130 }, '已等 2 小时 10 分'],
  ['has time left', { until: 95 }, '还剩 1 小时 35 分'],
  ['is late', { until: -25 }, '已超 25 分'],
  ['has waited for days', { since: -3 * 1440 - 61 }, '已等 3 天 1 小时'],
  ['has just begun', { since: 0 }, '已等 不到 1 分'],
])('a clock of one who %s', (_, { since, until }: { since?: number; until?: number }, sentence) => {
  // Half a minute into the minute, so that the test itself may take its time.
  const at = (minutes: number) =>
    addMinutes(
      toInstant(new Date(Date.now() + (until === undefined ? -3e4 : Math.sign(until) * 3e4))),
      minutes,
    )
  show(
    <Clock
      {...(since !== undefined && { since: at(since) })}
      {...(until !== undefined && { until: at(until) })}
    />,
  )
  expect(screen.getByText(sentence)).toBeTruthy()
})

test('an action that is off says why, to the eye and to the ear, and does nothing', () => {
  const close = vi.fn()
  show(
    <WhyNot reason="还有 1 个目标没有评价">
      <Button onClick={close}>结案</Button>
    </WhyNot>,
  )
  const button = screen.getByRole('button', { name: '结案' })
  fireEvent.click(button)
  expect(close).not.toHaveBeenCalled()
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.hasAttribute('disabled')).toBe(false)
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  expect(reason?.textContent).toBe('还有 1 个目标没有评价')
})

test('an action without obstacle is the plain button', () => {
  const close = vi.fn()
  show(
    <WhyNot reason={undefined}>
      <Button onClick={close}>结案</Button>
    </WhyNot>,
  )
  fireEvent.click(screen.getByRole('button', { name: '结案' }))
  expect(close).toHaveBeenCalledOnce()
})

test('a masked value is opened only when asked for, and can be covered again', async () => {
  const open = vi.fn(async () => '990101202001011234')
  show(<Reveal label="证件号码" masked="990***********1234" open={open} />)
  expect(open).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '查看 证件号码（查看会留下记录）' }))
  expect(await screen.findByText('990101202001011234')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '遮起来 证件号码' }))
  expect(screen.queryByText('990101202001011234')).toBeNull()
})

test('a refusal shows its sentence, its code and the number to report', () => {
  const message = '这个请求已被李然接走，请看她的个案。'
  show(<Problem error={new ServerRefusal('already-taken', 409, 'r-7', { message })} />)
  expect(screen.getByRole('alert').textContent).toBe(`${message}代码 already-taken · 编号 r-7`)
})

test('what went wrong inside the page is not shown to people', () => {
  show(<Problem error={new TypeError("Cannot read properties of undefined (reading 'x')")} />)
  expect(screen.getByRole('alert').textContent).toContain('页面出了意外')
  expect(screen.getByRole('alert').textContent).not.toContain('undefined')
})

test('what is confidential carries the word and says who may read it', () => {
  show(<Confidential readers="仅本人与督导可见">家里的事</Confidential>)
  expect(screen.getByRole('group', { name: '保密：仅本人与督导可见' })).toBeTruthy()
})

const kinds = {
  note: { words: { zh: '接触记录', en: 'Note' } },
  call: { words: { zh: '电话', en: 'Call' } },
  goal: { words: { zh: '目标', en: 'Goal' } },
}
const at = (text: string) => Instant.parse(text)
const entries = [
  { id: '1', kind: 'note', at: at('2026-11-20T15:59:00.000Z'), title: '睡前来过' },
  { id: '2', kind: 'call', at: at('2026-11-20T16:01:00.000Z'), title: '半夜来电' },
  { id: '3', kind: 'note', at: at('2026-11-21T02:42:00.000Z'), title: '床旁会谈' },
] as const

test('the river flows from the newest down, a day of Beijing at a time', () => {
  show(<River label="经过" kinds={kinds} entries={entries} empty="还没有记录" />)
  const headings = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)
  expect(headings).toEqual(['2026年11月21日 周六', '2026年11月20日 周五'])
  const titles = screen.getAllByRole('article').map((one) => one.lastChild?.textContent)
  expect(titles).toEqual(['床旁会谈', '半夜来电', '睡前来过'])
})

test('one kind can be looked at alone; kinds that never happened are not offered', () => {
  show(<River label="经过" kinds={kinds} entries={entries} empty="还没有记录" />)
  expect(screen.queryByRole('button', { name: '目标' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '电话' }))
  expect(screen.getAllByRole('article')).toHaveLength(1)
  expect(screen.getByRole('button', { name: '电话' }).getAttribute('aria-pressed')).toBe('true')
})

test('arrows walk from row to row, Enter is the link itself', () => {
  const { router } = show(
    <Rows
      label="等待应答"
      rows={['甲', '乙', '丙']}
      rowKey={(row) => row}
      to={(row) => `/cases/${row}`}
      columns={[{ key: 'name', title: '姓名', render: (row) => row, card: 'title' }]}
    />,
  )
  const [first, second] = screen.getAllByRole('link')
  first?.focus()
  fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second)
  fireEvent.keyDown(second as HTMLElement, { key: 'ArrowUp' })
  expect(document.activeElement).toBe(first)
  fireEvent.click(second as HTMLElement)
  expect(decodeURI(router.state.location.pathname)).toBe('/cases/乙')
})

const many = (n: number) => Array.from({ length: n }, (_, place) => ({ id: `${place}` }))
const cutList = (n: number, more: Partial<ComponentProps<typeof ListPage<{ id: string }>>> = {}) =>
  show(
    <ListPage
      title="志愿者"
      rows={many(n)}
      rowKey={({ id }) => id}
      columns={[{ key: 'id', title: '编号', render: ({ id }) => id }]}
      empty={{ text: '没有' }}
      {...more}
    />,
  )

test('a list that is full says that there may be more, and how to come to it', () => {
  const { unmount } = cutList(MOST_LISTED)
  expect(screen.getByText('只列出最前面的 500 条，后面可能还有。')).toBeDefined()
  unmount()
  cutList(MOST_LISTED, { filter: <Button>状态</Button> })
  expect(screen.getByText(/请用筛选缩小范围再看。/)).toBeDefined()
})

test.each([
  ['a shorter list', MOST_LISTED - 1, {}],
  ['a list of pages', MOST_LISTED, { more: undefined }],
] as const)('%s says nothing of the kind', (_, n, more) => {
  cutList(n, more)
  expect(screen.queryByText(/后面可能还有/)).toBeNull()
})

test('the same blocks speak English', () => {
  show(<River label="River" kinds={kinds} entries={entries} empty="Nothing yet" />, {
    language: 'en',
  })
  expect(screen.getByRole('button', { name: 'All' })).toBeTruthy()
  expect(screen.getAllByRole('heading', { level: 3 })[0]?.textContent).toBe('21 Nov 2026 Sat')
})
