import { parentPort } from 'node:worker_threads'
import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'
import { draw } from './draw.ts'
import { pack } from './pack.ts'
import type { Done, Task } from './task.ts'

/** Unpacks pictures away from those who wait for answers. */
parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await run(task)))

async function run(task: Task): Promise<Done> {
  try {
    const bytes = await (task.kind === 'draw' ? draw(task.frame, task.drawing) : pack(task.frame))
    return { bytes }
  } catch (error) {
    return { fault: error instanceof BadPixels ? error.code : 'broken' }
  }
}
