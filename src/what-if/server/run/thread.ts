import { parentPort } from 'node:worker_threads'
import { compare } from '../../model/compare.ts'
import { makePopulation, type Population } from '../../model/population.ts'
import type { Comparison } from '../../model/result.ts'
import { partOfMaking, partsOf, type Task, type Told } from './task.ts'

/** The people of the last comparison: whoever changes a number asks for the same ones again. */
let people: Population | undefined

function tell(told: Told) {
  parentPort?.postMessage(told)
}

function run(comparison: Comparison) {
  const { size, seed } = comparison.people
  if (people?.size !== size || people.seed !== seed) {
    // The old ones go first: two cities at once could be too much.
    people = undefined
    people = makePopulation(size, seed, (done) => {
      tell({ tell: 'done', done: partOfMaking(done, size) })
    })
  }
  let done = partsOf(0)
  const result = compare(people, comparison, () => tell({ tell: 'done', done: ++done }))
  tell({ tell: 'result', result })
}

parentPort?.on('message', async (task: Task) => {
  if (task.do === 'compare') return run(task.comparison)
  const { writeSheet } = await import('./write-sheet.ts')
  tell({ tell: 'bytes', bytes: await writeSheet(task.tables) })
})
