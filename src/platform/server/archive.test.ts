import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { checkArchive, readBase64 } from './archive.ts'
import { aBomb } from './testing-bomb.ts'

const limits = { entries: 50, inflated: 1_000_000 }

function aZip(parts: Record<string, string>) {
  const zip = new PizZip()
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

test('an honest file passes, and its parts are named', async () => {
  expect(await checkArchive(aZip({ 'a.xml': 'x', 'b/c.xml': 'y' }), limits)).toEqual(
    expect.arrayContaining(['a.xml', 'b/c.xml']),
  )
})

test.each<[string, () => Buffer, string]>([
  ['text', () => Buffer.from('姓名,电话'), 'file-not-office'],
  [
    'what Excel wrote before 2007',
    () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
    'file-too-old',
  ],
  ['a bomb that says what it is', () => aBomb({ inflated: 50_000_000 }), 'file-inflates-too-far'],
  ['a bomb that lies', () => aBomb({ inflated: 50_000_000, declared: 1000 }), 'file-lies'],
  [
    'a bomb that lies within the limit',
    () => aBomb({ inflated: 50_000_000, declared: 999_999 }),
    'file-lies',
  ],
  ['many small parts', () => aBomb({ inflated: 600_000, parts: 2 }), 'file-inflates-too-far'],
  ['too many parts', () => aBomb({ inflated: 10, parts: 51 }), 'file-inflates-too-far'],
  ['two parts of one name', () => aBomb({ inflated: 10, parts: 2, name: 'a.xml' }), 'file-lies'],
  [
    'a path that climbs out',
    () => aBomb({ inflated: 10, name: '../../etc/passwd' }),
    'file-not-office',
  ],
  ['a file cut off', () => aZip({ 'a.xml': 'x'.repeat(9999) }).subarray(0, 60), 'file-not-office'],
])('%s is refused', async (_, make, code) => {
  await expect(checkArchive(make(), limits)).rejects.toMatchObject({ code, status: 400 })
})

test('a gigabyte in a megabyte is refused before it is unpacked', async () => {
  const bomb = aBomb({ inflated: 1_200_000_000 })
  const before = performance.now()
  await expect(checkArchive(bomb, limits)).rejects.toMatchObject({ code: 'file-inflates-too-far' })
  expect(performance.now() - before).toBeLessThan(500)
})

test('what is no base64 is told apart from what is no file', () => {
  expect(readBase64(Buffer.from('仁桥').toString('base64')).toString()).toBe('仁桥')
  for (const wrong of ['', 'x', '不是', 'ab==cd', '🀄'.repeat(10)])
    expect(() => readBase64(wrong), wrong).toThrow('file-not-base64')
})
