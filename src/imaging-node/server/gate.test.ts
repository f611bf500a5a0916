import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anImagingNode, aSlice, asking, aToken } from './testing.ts'

const FIRST = 'studies/1.2.3/series/1.2.3.1/instances/1.2.3.1.1'

test('nobody comes in without a token that says so, and what is read is on record without a name', async () => {
  const { node, app, ask, clock, owner, said } = await anImagingNode()
  await ask.stow(aSlice())
  const urls = [
    ...['studies', 'series', 'instances', 'studies/1.2.3', 'studies/1.2.3/metadata'],
    ...['studies/1.2.3/series', `${FIRST}/frames/1`, `${FIRST}/bulkdata/00282000`],
    ...['studies/1.2.3/manifest', '/changes'],
  ]
  const stow = await aToken(node, ['stow'])
  for (const url of urls) {
    const address = url.startsWith('/') ? url : `/dicom-web/${url}`
    expect((await app.inject(address)).statusCode).toBe(401)
    expect((await asking(app, stow.token)(url)).statusCode).toBe(403)
    expect((await asking(app, `rqn_${'a'.repeat(43)}`)(url)).statusCode).toBe(401)
  }
  const reader = asking(app, (await aToken(node, ['qido', 'wado'])).token)
  expect((await reader.stow(aSlice())).statusCode).toBe(403)
  for (let times = 0; times < 3; times++) await reader(FIRST)
  await reader('studies?PatientName=Wang*&PatientID=P1')
  const { rows } = await sql<{ entry: string }>`
    select action || ' ' || subject_kind || ' ' || subject_id as entry from audit.entry`.execute(
    owner,
  )
  const entries = rows.map(({ entry }) => entry)
  expect(entries.filter((entry) => entry.startsWith('imaging-node.retrieve'))).toHaveLength(1)
  expect(entries).toContain('imaging-node.search studies 1')
  for (const text of [...entries, ...said]) expect(text).not.toMatch(/Wang|王|P1|1\.2\.3/)

  clock.advance(60 * 48)
  const late = asking(app, (await aToken(node, ['qido'], 1)).token)
  clock.advance(60 * 48)
  expect((await late('studies')).statusCode).toBe(401)
})

test('who stores into a study image by image is on record once, and so is whoever else does', async () => {
  const { node, app, ask, owner } = await anImagingNode()
  const other = asking(app, (await aToken(node, ['stow'])).token)
  const entries = async () => {
    const { rows } = await sql<{ account: string; study: string }>`
      select account_id as account, subject_id as study from audit.entry
      where action = 'imaging-node.store'`.execute(owner)
    return rows.map(({ account, study }) => `${account} ${study}`)
  }
  // What is refused is no deed, and takes none of the next one’s place.
  await ask.stow(Buffer.from('not a picture'))
  expect(await entries()).toEqual([])
  for (const number of [1, 2, 3]) await ask.stow(aSlice({ number }))
  expect(await entries()).toHaveLength(1)
  await other.stow(aSlice({ number: 4 }))
  await ask.stow(aSlice({ study: '1.2.9' }))
  expect(new Set(await entries()).size).toBe(3)
  expect(await entries()).toHaveLength(3)
})
