import { parentPort } from 'node:worker_threads'
import { readSheet } from './read-sheet.ts'
import type { Answer, Task } from './task.ts'
import { writeCorrections, writeEmpty } from './write-sheet.ts'

/** Runs in a thread of its own, which may run out of memory or time and die without harm. */
async function obey(task: Task): Promise<Answer> {
  switch (task.do) {
    case 'read':
      return readSheet(task.bytes, task.columns)
    case 'empty':
      return { bytes: await writeEmpty(task.title, task.columns) }
    case 'correct':
      return { bytes: await writeCorrections(task.title, task.columns, task.rows) }
  }
}

parentPort?.on('message', async (task: Task) => {
  // What a library trips over is no answer; whoever asked knows what to say.
  const answer = await obey(task).catch(() => undefined)
  parentPort?.postMessage(answer)
})
