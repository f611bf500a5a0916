import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { unpackFrame } from '#dicom/model/pixels/unpack.ts'
import { readMeta } from '#dicom/model/read-header.ts'
import { readFrom } from '#dicom/model/reading.ts'
import { loadFrame } from './pixels/load-frame.ts'
import { wasmCodecs } from './pixels/wasm-codecs.ts'
import type { KeptInstance } from './store.ts'
import { aFolder } from './testing.ts'

const run = promisify(execFile)

/** Files of Debian’s pydicom and gdcm, in every transfer syntax that we found one for. */
const ROOTS = [
  '/usr/lib/python3/dist-packages/pydicom/data/test_files',
  '/usr/share/doc/libgdcm3.0/examples',
]
const PYTHON = '/usr/bin/python3'

/** File, who else unpacks it, and by how much they may differ: what has losses is rounded in many ways. */
const FILES: readonly (readonly [file: string, judge: keyof typeof JUDGES, most: number])[] = [
  ['CT_small.dcm', 'gdcm', 0],
  ['MR_small_implicit.dcm', 'gdcm', 0],
  ['MR_small_bigendian.dcm', 'gdcm', 0],
  ['MR_small_padded.dcm', 'gdcm', 0],
  ['image_dfl.dcm', 'gdcm', 0],
  ['SC_rgb_small_odd.dcm', 'gdcm', 0],
  ['rtdose.dcm', 'gdcm', 0],
  ['MR_small_RLE.dcm', 'gdcm', 0],
  ['SC_rgb_rle_2frame.dcm', 'gdcm', 0],
  ['SC_rgb_rle_16bit.dcm', 'dcmtk-rle', 0],
  ['SC_rgb_rle_32bit.dcm', 'dcmtk-rle', 0],
  ['rtdose_rle.dcm', 'gdcm', 0],
  ['MR_small_jp2klossless.dcm', 'gdcm', 0],
  ['J2K_pixelrep_mismatch.dcm', 'gdcm', 0],
  ['693_J2KI.dcm', 'gdcm', 0],
  ['JPEG2000.dcm', 'gdcm', 0],
  ['GDCMJ2K_TextGBR.dcm', 'gdcm', 0],
  ['MR_small_jpeg_ls_lossless.dcm', 'gdcm', 0],
  ['SC_rgb_jpeg_gdcm.dcm', 'gdcm', 0],
  ['00191113.dcm', 'gdcm', 0],
  ['JPEG-lossy.dcm', 'gdcm', 1],
  ['JPGExtended.dcm', 'gdcm', 1],
  ['SC_jpeg_no_color_transform.dcm', 'gdcm', 0],
  ['SC_rgb_dcmtk_+eb+cr.dcm', 'gdcm', 0],
  ['SC_rgb_jpeg_dcmtk.dcm', 'dcmtk-jpeg', 2],
  ['SC_rgb_dcmtk_+eb+cy+n1.dcm', 'dcmtk-jpeg', 2],
  ['SC_rgb_dcmtk_+eb+cy+s4.dcm', 'dcmtk-jpeg', 2],
]

const JUDGES = {
  gdcm: (from: string, to: string) => run('gdcmconv', ['--raw', '-I', from, to]),
  'dcmtk-rle': (from: string, to: string) => run('dcmdrle', ['+te', from, to]),
  'dcmtk-jpeg': (from: string, to: string) => run('dcmdjpeg', ['+cn', '+cl', from, to]),
}

const PIXELS = `
import sys, pydicom
for path in sys.argv[1:]:
  open(path + '.raw', 'wb').write(pydicom.dcmread(path).PixelData)
`

test('pixels are those that gdcm and dcmtk unpack, in every transfer syntax', async ({ skip }) => {
  for (const [tool, args] of [
    ['gdcmconv', ['--version']],
    ['dcmdrle', ['--version']],
    [PYTHON, ['-c', 'import pydicom']],
  ] as const)
    await run(tool, args).catch(() => {
      process.stdout.write(`skipped, because it cannot be run here: ${tool} ${args.join(' ')}\n`)
      skip()
    })
  const folder = aFolder()
  const raw: string[] = []
  const known = FILES.flatMap(([name, ...rest]) => {
    const path = ROOTS.map((root) => join(root, name)).find(existsSync)
    if (!path) process.stdout.write(`not looked at, because it is not here: ${name}\n`)
    return path ? [{ name, path, to: join(folder, name), judge: rest[0], most: rest[1] }] : []
  })
  for (const { path, to, judge } of known) {
    await JUDGES[judge](path, to)
    raw.push(to)
  }
  await run(PYTHON, ['-c', PIXELS, ...raw])
  const seen: unknown[] = []
  for (const { name, path, to, most } of known) {
    const theirs = await readFile(`${to}.raw`)
    const ours = await pixelsOf(path)
    const differs = farthest(ours, theirs.subarray(0, ours.length))
    seen.push([name, theirs.length - ours.length <= 128 && differs <= most ? 'same' : differs])
  }
  expect(seen).toEqual(known.map(({ name }) => [name, 'same']))
  // The comparison sees one bit.
  const first = known[0]
  if (!first) return
  const spoiled = await pixelsOf(first.path)
  spoiled[100] = (spoiled[100] as number) ^ 1
  expect(farthest(spoiled, await readFile(`${first.to}.raw`))).toBe(1)
}, 60_000)

async function pixelsOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { size } = await stat(path)
    const bytes = await readFile(path)
    const { syntax } = readFrom(bytes, readMeta(size))
    const frames: Uint8Array[] = []
    for (let number = 1; ; number++) {
      const kept = { size, syntax: syntax.uid } as KeptInstance
      const frame = await loadFrame(file, kept, number)
      frames.push((await unpackFrame(frame.bytes, frame.picture, syntax.uid, wasmCodecs)).bytes)
      if (number === frame.picture.frames) return Buffer.concat(frames)
    }
  } finally {
    await file.close()
  }
}

function farthest(ours: Uint8Array, theirs: Uint8Array) {
  if (ours.length > theirs.length) return Number.POSITIVE_INFINITY
  let most = 0
  for (const [at, byte] of ours.entries()) most = Math.max(most, Math.abs(byte - (theirs[at] ?? 0)))
  return most
}
