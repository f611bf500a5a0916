/** A body of `multipart/related`, part by part, holding no more than a chunk of it. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: AsyncIterable<Buffer>
}

/** The body ended before it said that it would. */
export class CutOff extends Error {
  override readonly name = 'CutOff'
}

const LONGEST_HEADING = 16 * 1024
const BLANK_LINE = Buffer.from('\r\n\r\n')
const LINE_END = Buffer.from('\r\n')

/** @throws CutOff, also out of the body of a part */
export async function* readParts(
  source: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<Part> {
  const mark = Buffer.from(`\r\n--${boundary}`)
  const input = source[Symbol.asyncIterator]()
  // The first mark may stand at the very begin, without a line before it.
  let held: Buffer = LINE_END
  let inside = true

  async function take(): Promise<Buffer> {
    const { done, value } = await input.next().catch(() => ({ done: true, value: undefined }))
    if (done || !value) throw new CutOff('The body ended within a part')
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }

  async function more() {
    const chunk = await take()
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
  }

  /** What comes before the next mark; the mark itself is gone afterwards. */
  async function* untilMark(): AsyncGenerator<Buffer> {
    for (;;) {
      const at = held.indexOf(mark)
      const ready = at >= 0 ? at : Math.max(0, held.length - mark.length + 1)
      if (ready > 0) yield held.subarray(0, ready)
      held = held.subarray(at >= 0 ? at + mark.length : ready)
      if (at >= 0) inside = false
      if (at >= 0) return
      const chunk = await take()
      const seam = Buffer.concat([held, chunk.subarray(0, mark.length - 1)])
      // Where no mark lies across the seam, nothing has to be copied together.
      if (chunk.length < mark.length || seam.includes(mark)) held = Buffer.concat([held, chunk])
      else {
        const before = held
        held = chunk
        if (before.length > 0) yield before
      }
    }
  }

  for await (const _ of untilMark());
  for (;;) {
    while (held.length < 2) await more()
    if (held.subarray(0, 2).toString('latin1') === '--') break
    while (!held.includes(BLANK_LINE)) {
      if (held.length > LONGEST_HEADING) throw new CutOff('A heading without an end')
      await more()
    }
    const end = held.indexOf(BLANK_LINE)
    const headers = readHeading(held.subarray(0, end).toString('latin1'))
    held = held.subarray(end + BLANK_LINE.length)
    inside = true
    yield { headers, body: untilMark() }
    // What nobody wanted to read is passed by.
    if (inside) for await (const _ of untilMark());
  }
  // Whatever follows the last mark means nothing, but the sender has to get rid of it.
  for (;;) if ((await input.next()).done) return
}

function readHeading(text: string) {
  const lines = text.split('\r\n').filter((line) => line.includes(':'))
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}
