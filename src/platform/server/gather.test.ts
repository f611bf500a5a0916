import { expect, test } from 'vitest'
import { gather } from './gather.ts'

test('who comes at once is served at once, and who comes meanwhile is served next, together', async () => {
  const served: number[][] = []
  const ask = gather(
    async (questions: readonly number[]) => {
      served.push([...questions])
      await new Promise((resolve) => setTimeout(resolve, 20))
      return questions.map((question) => question * 10)
    },
    { most: 3, lanes: 1 },
  )
  const first = [1, 2].map(ask)
  await expect.poll(() => served).toHaveLength(1)
  const later = [3, 4, 5, 6].map(ask)
  expect(await Promise.all([...first, ...later])).toEqual([10, 20, 30, 40, 50, 60])
  expect(served).toEqual([[1, 2], [3, 4, 5], [6]])
})

test('one that cannot be answered does not take the others along', async () => {
  const ask = gather(
    async (questions: readonly number[]) => {
      if (questions.includes(2)) throw new Error('Not two')
      return questions
    },
    { most: 10, lanes: 2 },
  )
  const answers = await Promise.allSettled([1, 2, 3].map(ask))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
