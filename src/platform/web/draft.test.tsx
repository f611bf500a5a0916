import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Instant } from '../model/time.ts'
import { type DraftInHand, useDraft } from './draft.ts'
import { type Draft, flushDrafts, forgetDrafts } from './draft-keeper.ts'
import { SavedAt } from './SavedAt.tsx'

interface Note {
  readonly text: string
  readonly minutes: string
}

const AT = Instant.parse('2026-11-21T02:42:00.000Z')
const initial: Note = { text: '', minutes: '' }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', { getItem: () => null })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Save = (content: Note, how: { readonly keepalive: boolean }) => Promise<Instant>

/** A page with one form on it. `page.draft` is what the form holds now. */
function open(save: Save, load: () => Promise<Draft<Note> | undefined> = async () => undefined) {
  const page = {} as { draft: DraftInHand<Note> }
  function Form() {
    page.draft = useDraft<Note>({ initial, load, save })
    return <SavedAt draft={page.draft} />
  }
  const { unmount } = render(<Form />)
  return { page, leave: unmount }
}

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const type = (page: { draft: DraftInHand<Note> }, part: Partial<Note>) =>
  act(() => page.draft.change(part))

test('what was typed is on the server within two seconds, and the page says when', async () => {
  const save = vi.fn<Save>(async () => AT)
  const { page, leave } = open(save)
  await wait(0)
  type(page, { text: '母亲' })
  type(page, { text: '母亲第一次' })
  await wait(2000)
  expect(save.mock.calls).toEqual([[{ ...initial, text: '母亲第一次' }, { keepalive: false }]])
  expect(screen.getByText('已保存 10:42')).toBeTruthy()
  leave()
})

test('a killed tab finds its text again, and what was typed meanwhile stays', async () => {
  const left = { content: { text: '昨晚的', minutes: '25' }, savedAt: AT }
  const { page, leave } = open(
    async () => AT,
    () => new Promise((resolve) => setTimeout(() => resolve(left), 3000)),
  )
  type(page, { text: '今天的' })
  await wait(3000)
  expect(page.draft.content).toEqual({ text: '今天的', minutes: '25' })
  leave()
})

test('nothing is written over a draft that could not be read yet', async () => {
  const save = vi.fn<Save>(async () => AT)
  const load = vi.fn(async () => undefined as Draft<Note> | undefined)
  load.mockRejectedValueOnce(new Error('away'))
  const { page, leave } = open(save, load)
  await wait(0)
  type(page, { text: '母亲' })
  await wait(1000)
  expect(save).not.toHaveBeenCalled()
  await wait(10_000)
  expect(load).toHaveBeenCalledTimes(2)
  expect(save).toHaveBeenCalledOnce()
  leave()
})

test('who types on without a pause is saved all the same', async () => {
  const save = vi.fn<Save>(async () => AT)
  const { page, leave } = open(save)
  await wait(0)
  for (const text of ['一', '一二', '一二三', '一二三四', '一二三四五']) {
    type(page, { text })
    await wait(400)
  }
  expect(save.mock.calls.length).toBeGreaterThanOrEqual(1)
  leave()
})

test('an older text cannot overtake a newer one', async () => {
  const saved: string[] = []
  const { page, leave } = open(async ({ text }) => {
    await new Promise((resolve) => setTimeout(resolve, text === '一' ? 8000 : 10))
    saved.push(text)
    return AT
  })
  await wait(0)
  type(page, { text: '一' })
  await wait(1500)
  type(page, { text: '一二' })
  await wait(20_000)
  expect(saved).toEqual(['一', '一二'])
  leave()
})

test('a save that fails is tried again until it succeeds, and the page does not call it saved', async () => {
  const save = vi.fn<Save>(async () => AT)
  save.mockRejectedValueOnce(new Error('away'))
  const { page, leave } = open(save)
  await wait(0)
  type(page, { text: '母亲' })
  await wait(1600)
  expect(screen.getByRole('alert').textContent).toContain('没有存上')
  await wait(6000)
  expect(screen.getByText('已保存 10:42')).toBeTruthy()
  expect(save).toHaveBeenCalledTimes(2)
  leave()
})

test('leaving the page saves at once, in a request that outlives it', async () => {
  const save = vi.fn<Save>(async () => AT)
  const { page, leave } = open(save)
  await wait(0)
  type(page, { text: '母亲' })
  dispatchEvent(new Event('pagehide'))
  expect(save).toHaveBeenCalledWith({ ...initial, text: '母亲' }, { keepalive: true })
  await wait(0)
  type(page, { text: '母亲第一次' })
  leave()
  expect(save).toHaveBeenLastCalledWith({ ...initial, text: '母亲第一次' }, { keepalive: true })
})

test('a form that has gone through leaves no draft behind', async () => {
  const save = vi.fn<Save>(async () => AT)
  const { page, leave } = open(save)
  await wait(0)
  type(page, { text: '母亲' })
  act(() => page.draft.forget())
  await wait(10_000)
  leave()
  expect(save).not.toHaveBeenCalled()
})

test('before signing out all is saved; after it nothing is, in the name of whoever comes next', async () => {
  const save = vi.fn<Save>(async () => AT)
  const { page, leave } = open(save)
  await wait(0)
  type(page, { text: '母亲' })
  await act(() => flushDrafts())
  expect(save).toHaveBeenCalledOnce()
  type(page, { text: '母亲第一次' })
  act(() => forgetDrafts())
  leave()
  await wait(10_000)
  expect(save).toHaveBeenCalledOnce()
})
