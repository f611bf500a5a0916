import { afterEach, expect, test, vi } from 'vitest'
import { Refusal } from '#platform/model/refusal.ts'
import { keepOpen } from './keep-open.ts'

afterEach(() => vi.useRealTimers())

test('a session goes on before its half hour; who is not reached is asked again, and a no is said once', async () => {
  vi.useFakeTimers()
  const answers: (Error | undefined)[] = [
    undefined,
    new TypeError('Failed to fetch'),
    new Refusal('hub-unreachable', 503),
    undefined,
    new Refusal('encounter-over', 409),
  ]
  const renew = vi.fn(async () => {
    const answer = answers.shift()
    if (answer) throw answer
  })
  const onEnd = vi.fn()
  keepOpen({ renew, onEnd })
  const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)
  await minutes(10)
  expect(renew).toHaveBeenCalledTimes(1)
  await minutes(12)
  expect(renew).toHaveBeenCalledTimes(4)
  expect(onEnd).not.toHaveBeenCalled()
  await minutes(10)
  expect(onEnd.mock.calls).toMatchObject([[{ code: 'encounter-over' }]])
  await minutes(60)
  expect(renew).toHaveBeenCalledTimes(5)
})

test('whoever leaves the page asks no more', async () => {
  vi.useFakeTimers()
  const renew = vi.fn(async () => {})
  keepOpen({ renew, onEnd: () => {} })()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(renew).not.toHaveBeenCalled()
})
