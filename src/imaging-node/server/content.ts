import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fillFrom } from './hashed-file.ts'
import { CHUNK, type Lent, lend } from './lent-memory.ts'

/** Bytes that go out as they are: a piece of a file, or several. */
export interface Content {
  readonly type: string
  readonly size: number
  readonly location?: string
  readonly open: () => Promise<Source>
}

export interface Source {
  /** Fills the target with what lies there. */
  readonly read: (target: Buffer, at: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** A part of a content, and what goes out before it. */
export interface Portion {
  readonly head: Buffer
  readonly content: Content
  readonly from: number
  readonly length: number
}

export const NOTHING = Buffer.alloc(0)

/** Pieces of a file as one: where each begins and how long it is, by turns. */
export function sourceOf(file: FileHandle, pieces: readonly number[]): Source {
  return {
    async read(target, from) {
      let [skip, filled] = [from, 0]
      for (let index = 0; index < pieces.length && filled < target.length; index += 2) {
        const [at = 0, size = 0] = pieces.slice(index, index + 2)
        const take = Math.min(Math.max(0, size - skip), target.length - filled)
        if (take > 0) await fillFrom(file, target.subarray(filled, filled + take), at + skip)
        filled += take
        skip = Math.max(0, skip - size)
      }
    },
    close: () => file.close(),
  }
}

/**
 * What goes out. The first chunk of it is there already: what is damaged is refused, and not broken off.
 * @param tail goes out last
 * @param gone when everything has gone out, or the asker has
 */
export async function bodyOf(
  portions: readonly Portion[],
  tail: Buffer,
  gone: Promise<unknown>,
): Promise<Buffer | Readable> {
  const memory = lend()
  const chunks = chunksOf(portions, tail, memory)
  const first = await chunks.next()
  const [only, ...others] = portions
  const isAll = only && others.length === 0 && only.length <= CHUNK && !first.done
  const { body, over } = isAll
    ? { body: first.value, over: chunks.return(undefined) }
    : streamOf(chunks, first)
  // Not before nobody writes into it and nobody reads from it.
  void Promise.allSettled([over, gone]).then(memory.giveBack)
  return body
}

/** Head and tail lie in one piece of memory with what they enclose: it costs less to send. */
async function* chunksOf(
  portions: readonly Portion[],
  tail: Buffer,
  memory: Lent,
): AsyncGenerator<Buffer, void> {
  let turn = 0
  for (const portion of portions) {
    const { head, content, from, length } = portion
    const last = portion === portions.at(-1)
    const source = await content.open()
    try {
      let sent = 0
      do {
        const size = Math.min(CHUNK, length - sent)
        const before = sent === 0 ? head : NOTHING
        const after = last && sent + size === length ? tail : NOTHING
        const chunk = memory.take(before.length + size + after.length, turn++)
        before.copy(chunk)
        after.copy(chunk, before.length + size)
        await source.read(chunk.subarray(before.length, before.length + size), from + sent)
        sent += size
        yield chunk
      } while (sent < length)
    } finally {
      await source.close()
    }
  }
}

/**
 * The next chunk is fetched while this one is on its way. A chunk is asked for when the one before it is on its way, and
 * fetched when the one before that has gone out: three pieces of memory are enough.
 * @returns with when the last has been fetched, or none is wanted any more
 */
function streamOf(
  chunks: AsyncGenerator<Buffer, void>,
  first: IteratorResult<Buffer, void>,
): { body: Readable; over: Promise<unknown> } {
  let next = Promise.resolve(first)
  let finish = () => {}
  const over = new Promise<void>((resolve) => {
    finish = resolve
  })
  const fetch = () => {
    const fetched = chunks.next()
    fetched.catch(() => {})
    return fetched
  }
  const body = new Readable({
    read() {
      next.then(
        (one) => {
          if (!one.done) next = fetch()
          this.push(one.done ? null : one.value)
        },
        (error: Error) => this.destroy(error),
      )
    },
    destroy(error, done) {
      const end = () => {
        finish()
        done(error)
      }
      chunks.return(undefined).then(end, end)
    },
  })
  return { body, over }
}
