import { parentPort } from 'node:worker_threads'
import { type Chunk, readChunks } from './read-list.ts'

interface Begin {
  readonly fileName: string
  readonly bytes: Uint8Array
}

let chunks: AsyncGenerator<Chunk> | undefined

/** Hands over some rows each time it is asked: nobody holds the whole list as objects. */
parentPort?.on('message', async (begin: Begin | 'next') => {
  try {
    if (begin !== 'next') chunks = readChunks(begin.fileName, Buffer.from(begin.bytes))
    const next = await chunks?.next()
    parentPort?.postMessage(next?.done ? { done: true } : { chunk: next?.value })
  } catch (error) {
    const code = (error as { code?: unknown }).code
    parentPort?.postMessage({ refusal: typeof code === 'string' ? code : 'list-unreadable' })
  }
})
