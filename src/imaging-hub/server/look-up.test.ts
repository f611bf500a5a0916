import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sendBatch } from '#imaging-node/model/hub-calls.ts'
import { lookUp } from '../model/contract.ts'
import { aRow, TREATMENT } from '../model/testing.ts'
import { setMembership } from './directory.ts'
import { aHub } from './testing.ts'

const OTHER = '10000000000000000708463999'
const SUSPENDED = '121000004000000002'
const STRANGER = '121000004000000003'

test('what many ask at the same moment is answered together, each by its own right', async () => {
  const world = await aHub()
  const node = await world.aListedNode('sanming')
  await node(sendBatch, { seq: 1, rows: [aRow(), aRow({ studyUid: '1.9', person: OTHER })] })
  const doctor = await world.aMember()
  const suspended = await world.aMember(SUSPENDED)
  const stranger = await world.aMember(STRANGER)
  await world.act((tx) => setMembership(tx, { org: SUSPENDED }, 'suspended', { ...world.hub.deps }))
  await sql`update imaging_hub.member set keys = '{${sql.raw('A'.repeat(43))}}'
    where org = ${STRANGER}`.execute(world.owner)
  const other = { ...TREATMENT, person: { ...TREATMENT.person, code: OTHER } }
  const said = await Promise.allSettled([
    doctor(lookUp, TREATMENT),
    suspended(lookUp, TREATMENT),
    doctor(lookUp, other),
    stranger(lookUp, TREATMENT),
    doctor(lookUp, { ...TREATMENT, encounter: null }),
    doctor(lookUp, { ...TREATMENT, purpose: 'BTG', breakGlass: crypto.randomUUID() }),
    doctor(lookUp, TREATMENT),
  ])
  const told = said.map((one) =>
    one.status === 'fulfilled'
      ? one.value.studies.map(({ studyUid }) => studyUid)
      : one.reason.code,
  )
  const no = ['member-not-active', 'not-signed', 'no-encounter', 'glass-not-broken']
  expect(told).toEqual([['1.2.3'], no[0], ['1.9'], no[1], no[2], no[3], ['1.2.3']])

  // One transaction answered them: what was told is on record, one entry each, and nothing else.
  const { rows } = await sql<{ entries: number; moments: number }>`
    select count(*)::int as entries, count(distinct xmin::text)::int as moments
    from audit.entry where action like 'imaging-hub.look-up.%'`.execute(world.owner)
  expect(rows).toEqual([{ entries: 3, moments: 1 }])
})
