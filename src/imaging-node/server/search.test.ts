import { createHash, createPublicKey, verify } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sealSettled } from './seal.ts'
import { anImagingNode, aSlice } from './testing.ts'

type Json = Record<string, { Value?: unknown[] }>

const uids = (body: Json[], tag = '0020000D') => body.map((one) => one[tag]?.Value?.[0])

test('studies are found by what a viewer asks for, and what it cannot mean is refused', async () => {
  const { ask } = await anImagingNode()
  await ask.stow(
    aSlice({ study: '1.1' }),
    aSlice({ study: '1.1', series: '1.1.9', more: { '00080060': ['CS', 'MR'] } }),
    aSlice({
      ...{ study: '2.2', name: 'Müller^Jürgen' },
      more: { '00100020': ['LO', 'P2'], '00080020': ['DA', '20250102'], '00080030': ['TM', '09'] },
    }),
    aSlice({ study: '3.3', name: '欧阳^娜娜', more: { '00080020': ['DA', '20260401'] } }),
  )
  const cases: [string, string[]][] = [
    ['', ['3.3', '1.1', '2.2']],
    ['PatientID=P2', ['2.2']],
    ['00100020=P2', ['2.2']],
    ['PatientID=P*&limit=5', ['3.3', '1.1', '2.2']],
    ['PatientID=P_', []],
    ['StudyDate=20260101-', ['3.3', '1.1']],
    ['StudyDate=-20251231', ['2.2']],
    ['StudyDate=20260301', ['1.1']],
    ['StudyDate=20260301-20260401', ['3.3', '1.1']],
    ['StudyTime=10-11', ['3.3', '1.1']],
    ['ModalitiesInStudy=MR', ['1.1']],
    ['StudyInstanceUID=1.1,2.2', ['1.1', '2.2']],
    ['AccessionNumber=A1&PatientID=P2', ['2.2']],
    ['PatientName=müller*', ['2.2']],
    ['PatientName=muller*', []],
    ['PatientName=王*', ['1.1']],
    ['PatientName=WANG^XIAODONG', ['1.1']],
    ['fuzzymatching=true&PatientName=muller', ['2.2']],
    ['fuzzymatching=true&PatientName=jur mull', ['2.2']],
    ['fuzzymatching=true&PatientName=xiaodong wang', ['1.1']],
    ['fuzzymatching=true&PatientName=wangxiao', ['1.1']],
    ['fuzzymatching=true&PatientName=欧阳娜', ['3.3']],
    ['fuzzymatching=true&PatientName=娜', ['3.3']],
    ['fuzzymatching=true&PatientName=小东', ['1.1']],
    ['fuzzymatching=true&PatientName=李', []],
    ['PatientName=*', ['3.3', '1.1', '2.2']],
  ]
  for (const [query, expected] of cases) {
    const answer = await ask(`studies?${encodeURI(query)}`)
    expect([query, uids(answer.json())]).toEqual([query, expected])
    const asked = Object.fromEntries(new URLSearchParams(query))
    const posted = await ask.post('search/studies', asked)
    expect(uids(posted.json())).toEqual(expected)
  }
  const [study] = (await ask('studies?StudyInstanceUID=1.1')).json()
  expect(study).toMatchObject({
    '00080061': { Value: ['CT', 'MR'] },
    '00201206': { Value: [2] },
    '00201208': { Value: [2] },
    '00081190': { Value: ['http://node.test/dicom-web/studies/1.1'] },
  })
  for (const query of [
    'Hospital=1',
    'StudyDate=2026',
    'Modality=CT',
    'limit=-1',
    'StudyInstanceUID=x',
  ])
    expect([query, (await ask(`studies?${query}`)).statusCode]).toEqual([query, 400])

  expect(uids((await ask('series?Modality=MR')).json(), '0020000E')).toEqual(['1.1.9'])
  expect(uids((await ask('studies/1.1/series')).json(), '0020000E').sort()).toEqual([
    '1.1.1',
    '1.1.9',
  ])
  const instances = (await ask('studies/1.1/series/1.1.9/instances')).json()
  expect(instances[0]).toMatchObject({
    '00080018': { Value: ['1.1.9.1'] },
    '00083002': { Value: ['1.2.840.10008.1.2.1'] },
    '00280010': { Value: [16] },
  })
})

test('all who ask for a patient at once get their own answer, the same as any search gives, and an entry each', async () => {
  const { ask, owner } = await anImagingNode()
  const of = (study: string, patient: string) =>
    aSlice({ study, more: { '00100020': ['LO', patient], '00080020': ['DA', `202603${study}`] } })
  await ask.stow(of('11', 'A7'), of('12', 'B7'), of('13', 'A7'), of('14', 'A7'), of('15', 'C8'))
  await sql`update imaging_node.study set withdrawn_at = now() where study_uid = '14'`.execute(
    owner,
  )
  const queries = ['A7', 'B7', 'nobody', 'C8', 'A7', 'O\'B{"7'].map((patient) =>
    encodeURIComponent(patient),
  )
  const answers = await Promise.all(queries.map((patient) => ask(`studies?PatientID=${patient}`)))
  expect(answers.map((answer) => uids(answer.json()))).toEqual([
    ['13', '11'],
    ['12'],
    [],
    ['15'],
    ['13', '11'],
    [],
  ])
  expect(answers[0]?.body).toBe((await ask('studies?PatientID=A?')).body)
  const page = await ask('studies?PatientID=A7&limit=1')
  expect([page.headers['x-total-count'], uids(page.json())]).toEqual(['2', ['13']])
  expect(page.headers.warning).toMatch('1 additional results')
  const { rows } = await sql<{ found: string }>`select subject_id as found from audit.entry
    where action = 'imaging-node.search' and subject_kind = 'studies'`.execute(owner)
  expect(rows.map(({ found }) => found).sort()).toEqual(['0', '0', '1', '1', '2', '2', '2', '2'])
})

test('a page says how much there is besides, and all pages together are everything once', async () => {
  const { ask } = await anImagingNode()
  await ask.stow(...[1, 2, 3, 4, 5, 6, 7].map((number) => aSlice({ study: `1.${number}` })))
  const seen: unknown[] = []
  for (const [offset, rest] of [
    [0, 4],
    [3, 1],
    [6, 0],
  ] as const) {
    const page = await ask(`studies?limit=3&offset=${offset}`)
    expect(page.headers['x-total-count']).toBe('7')
    const warning = `299 sanming "There are ${rest} additional results that can be requested"`
    expect(page.headers.warning).toBe(rest > 0 ? warning : undefined)
    seen.push(...uids(page.json()))
  }
  expect(new Set(seen).size).toBe(7)
  expect(seen).toHaveLength(7)
  const odd = await ask('studies?includefield=StudyDescription,00189999&limit=7')
  expect(odd.headers.warning).toBe('299 sanming "Not returned by searches: 00189999"')
})

test('a study to which nothing comes is sealed under a signature; a late image makes a second version', async () => {
  const { ask, node, clock, folder } = await anImagingNode()
  const slices = [1, 2].map((number) => aSlice({ number }))
  await ask.stow(...slices)
  expect(await sealSettled(node)).toBe(0)
  expect((await ask('studies/1.2.3/manifest')).statusCode).toBe(404)
  clock.advance(2)
  expect(await sealSettled(node)).toBe(1)
  expect(await sealSettled(node)).toBe(0)

  const first = await ask('studies/1.2.3/manifest')
  const { keys } = (await ask('/.well-known/jwks.json')).json()
  expect(isSigned(first.body, String(first.headers['x-jws-signature']), keys[0])).toBe(true)
  expect(isSigned(`${first.body} `, String(first.headers['x-jws-signature']), keys[0])).toBe(false)
  expect(first.json()).toMatchObject({
    resourceType: 'ImagingStudy',
    identifier: [{ value: 'urn:oid:1.2.3' }, { value: 'A1' }],
    numberOfInstances: 2,
    series: [{ uid: '1.2.3.1', instance: [{ uid: '1.2.3.1.1' }, { uid: '1.2.3.1.2' }] }],
  })
  const digests = first
    .json()
    .series[0].instance.map(
      (one: { extension: { valueString: string }[] }) => one.extension[0]?.valueString,
    )
  expect(digests).toEqual(slices.map((slice) => createHash('sha256').update(slice).digest('hex')))
  expect(first.body).not.toMatch(/Wang|王|P1/)
  const [made = ''] = readdirSync(join(folder, 'metadata'))
  expect(existsSync(join(folder, 'metadata', made))).toBe(true)

  await ask.stow(slices[0] as Uint8Array)
  clock.advance(2)
  expect(await sealSettled(node)).toBe(0)
  await ask.stow(aSlice({ number: 3 }))
  clock.advance(2)
  expect(await sealSettled(node)).toBe(1)
  expect((await ask('studies/1.2.3/manifest')).json()).toMatchObject({ numberOfInstances: 3 })
  expect((await ask('studies/1.2.3/manifests/1')).body).toBe(first.body)
  const { changes } = (await ask('/changes')).json()
  expect(changes.map((one: Json) => [one.seq, one.kind, one.version])).toEqual([
    [1, 'grew', 0],
    [2, 'sealed', 1],
    [3, 'grew', 1],
    [4, 'sealed', 2],
  ])
  const etag = String(first.headers.etag)
  expect(`"${changes[1].manifest}"`).toBe(etag)
})

function isSigned(body: string, signature: string, jwk: object) {
  const [head, , tail = ''] = signature.split('.')
  const signed = Buffer.from(`${head}.${Buffer.from(body).toString('base64url')}`)
  const key = createPublicKey({ key: jwk as never, format: 'jwk' })
  return verify(null, signed, key, Buffer.from(tail, 'base64url'))
}

test('the feed misses nothing that was under way while it was read, and has no gaps', async () => {
  const { ask, owner } = await anImagingNode()
  await ask.stow(aSlice({ study: '1.1' }))
  const readers: number[] = []
  const grown: string[] = []
  let after = 0
  const read = async () => {
    const { changes, next } = (await ask(`/changes?after=${after}`)).json()
    for (const { seq, studyUid } of changes) {
      readers.push(seq)
      grown.push(studyUid)
    }
    after = next
  }
  const writing = Array.from({ length: 12 }, (_, index) =>
    ask.stow(aSlice({ study: `2.${index % 3}`, number: index + 1 })),
  )
  for (let round = 0; round < 5; round++) await read()
  await Promise.all(writing)
  await read()
  expect(readers).toEqual(readers.map((_, index) => index + 1))
  expect(new Set(grown)).toEqual(new Set(['1.1', '2.0', '2.1', '2.2']))

  // An arrival that is not committed yet keeps its entry for later.
  await ask.stow(aSlice({ study: '1.1', number: 2 }))
  await owner.transaction().execute(async (tx) => {
    await sql`select set_config('app.role', 'system', true)`.execute(tx)
    await sql`select imaging_node.note_growth(id, version, now()) from imaging_node.study
      where study_uid = '1.1'`.execute(tx)
    await read()
    expect(grown.filter((uid) => uid === '1.1')).toHaveLength(1)
  })
  await read()
  expect(grown.filter((uid) => uid === '1.1')).toHaveLength(2)
})
