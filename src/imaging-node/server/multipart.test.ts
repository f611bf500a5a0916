import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CutOff, readParts } from './multipart.ts'

async function* inPieces(body: Buffer, sizes: readonly number[]) {
  for (let at = 0, turn = 0; at < body.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    yield body.subarray(at, at + size)
    at += size
  }
}

async function read(source: AsyncIterable<Buffer>, passBy: readonly boolean[] = []) {
  const parts: string[] = []
  for await (const { body } of readParts(source, 'b')) {
    const chunks: Buffer[] = []
    for await (const chunk of body) {
      chunks.push(chunk)
      if (passBy[parts.length]) break
    }
    parts.push(Buffer.concat(chunks).toString('latin1'))
  }
  return parts
}

function write(bodies: readonly Uint8Array[], end = '\r\n--b--\r\n') {
  const parts = bodies.flatMap((body, index) => [
    Buffer.from(`${index ? '\r\n' : 'preamble\r\n'}--b\r\nContent-Type: x/y\r\n\r\n`),
    body,
  ])
  return Buffer.concat([...parts, Buffer.from(end)])
}

/** Bytes that look like what separates parts, but are not. */
const tricky = fc
  .array(fc.constantFrom('\r\n', '--', '\r\n--', '-b', 'a', '\r', '\n\r\n'), { maxLength: 12 })
  .map((pieces) => Buffer.from(pieces.join('').replaceAll('\r\n--b', '')))

test('parts come out as they were put in, however the body is cut, and whatever is not read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(tricky, { minLength: 1, maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.boolean(), { maxLength: 5 }),
      async (bodies, sizes, passBy) => {
        const written = bodies.map((body) => body.toString('latin1'))
        expect(await read(inPieces(write(bodies), sizes))).toEqual(written)
        const some = await read(inPieces(write(bodies), sizes), passBy)
        for (const [index, part] of some.entries())
          if (passBy[index]) expect(written[index]?.startsWith(part)).toBe(true)
          else expect(part).toBe(written[index])
      },
    ),
    { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) },
  )
})

test('a body that ends early is never taken for a whole one', async () => {
  const whole = write([Buffer.from('abc'), Buffer.from('def')])
  const end = whole.lastIndexOf('--b--') + '--b--'.length
  for (let length = 0; length < whole.length; length++) {
    const reading = read(inPieces(whole.subarray(0, length), [7]))
    if (length >= end) expect(await reading).toEqual(['abc', 'def'])
    else await expect(reading).rejects.toThrow(CutOff)
  }
})
