import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMeta } from '#dicom/model/read-header.ts'
import { readFrom } from '#dicom/model/reading.ts'
import { anImagingNode } from './testing.ts'

/** Files of Debian’s pydicom and gdcm. */
const ROOTS = [
  '/usr/lib/python3/dist-packages/pydicom/data/test_files',
  '/usr/lib/python3/dist-packages/pydicom/data/charset_files',
  '/usr/share/doc/libgdcm3.0/examples',
]

/** What of them is broken, or no instance, and what the node says of it. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'not-dicom': [
    ...['ExplVR_BigEndNoMeta.dcm', 'ExplVR_LitEndNoMeta.dcm', 'no_meta.dcm', 'rtstruct.dcm'],
  ],
  truncated: ['MR_truncated.dcm', 'rtplan_truncated.dcm'],
  malformed: ['SC_rgb_jpeg.dcm'],
  'unknown-transfer-syntax': ['meta_missing_tsyntax.dcm'],
  // An instance without its UIDs belongs to no study.
  'bad-uid': [
    ...['UN_sequence.dcm', 'chrSQEncoding.dcm', 'chrSQEncoding1.dcm', 'empty_charset_LEI.dcm'],
    ...['nested_priv_SQ.dcm', 'no_meta_group_length.dcm', 'priv_SQ.dcm'],
  ],
  // The header of the file names another instance than the data set (PS3.10, 7.1).
  'uid-mismatch': [
    ...['00191113.dcm', 'badVR.dcm', 'chrJapMulti.dcm', 'chrJapMultiExplicitIR6.dcm'],
    ...['rtdose.dcm', 'rtdose_1frame.dcm', 'rtdose_expb.dcm', 'rtdose_expb_1frame.dcm'],
    'rtplan.dcm',
  ],
}

/** The ways of writing that an archive meets: their files must be among those that come back. */
const SYNTAXES = [
  ...['1.2.840.10008.1.2', '1.2.840.10008.1.2.1', '1.2.840.10008.1.2.2'],
  ...['1.2.840.10008.1.2.1.99', '1.2.840.10008.1.2.5'],
  ...['50', '51', '70', '80', '90', '91'].map((end) => `1.2.840.10008.1.2.4.${end}`),
]

test('files of others come out byte for byte as they went in; what is broken is refused with its reason', async ({
  skip,
}) => {
  const paths = ROOTS.filter(existsSync).flatMap((root) =>
    readdirSync(root)
      .filter((name) => name.endsWith('.dcm'))
      .map((name) => ({ name, path: join(root, name) })),
  )
  if (paths.length === 0) skip('neither pydicom nor gdcm has brought its files here')
  const nodes: Awaited<ReturnType<typeof anImagingNode>>[] = []
  const refused: Record<string, string[]> = {}
  const changed: string[] = []
  const syntaxes = new Set<string>()
  for (const { name, path } of paths) {
    const sent = readFileSync(path)
    const answer = await keep(sent, nodes)
    if ('reason' in answer) {
      refused[answer.reason] = [...(refused[answer.reason] ?? []), name]
      continue
    }
    const back = await answer.ask(answer.path, { accept: 'application/dicom; transfer-syntax=*' })
    if (!back.rawPayload.equals(sent)) changed.push(name)
    syntaxes.add(readFrom(sent, readMeta(sent.length)).syntax.uid)
  }
  expect(changed).toEqual([])
  for (const names of Object.values(refused)) names.sort()
  expect(refused).toEqual(REFUSED)
  expect([...syntaxes]).toEqual(expect.arrayContaining(SYNTAXES))
}, 120_000)

/** Several of them carry the UIDs of another: whatever meets its like goes to the next node. */
async function keep(sent: Buffer, nodes: Awaited<ReturnType<typeof anImagingNode>>[]) {
  for (let at = 0; ; at++) {
    nodes[at] ??= await anImagingNode()
    const { ask } = nodes[at] as (typeof nodes)[number]
    const told = JSON.parse((await ask.stow(sent)).body)
    const place: string | undefined = told['00081199']?.Value?.[0]?.['00081190']?.Value?.[0]
    if (place) return { ask, path: new URL(place).pathname }
    const [failure] = [told['00081198'], told['0008119A']].flatMap((one) => one?.Value ?? [])
    const reason: string = failure?.['00000902']?.Value?.[0] ?? told.code
    if (reason !== 'uid-conflict') return { reason }
  }
}
