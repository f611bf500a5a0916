import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { record } from './audit.ts'
import { findLastCheckpoint, verifyAgainst } from './audit-against.ts'
import { checkpointFile, exportCheckpoint } from './audit-checkpoint.ts'
import type { AuditReport } from './audit-report.ts'
import { type Place, tamperings } from './audit-tamperings.ts'
import { type SameHash, verifyEntries } from './audit-verify.ts'
import type { Db, Tx } from './db.ts'
import { newId } from './new-id.ts'
import { aClock, anActor, as, freshDatabase } from './testing.ts'

/** `npm run proof:audit` sets 1000. */
const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 40)
const ENTRIES = 400

/** The same rounds for everybody. */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

async function aLog() {
  const { db, owner } = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'renqiao-audit-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = checkpointFile(folder, Buffer.alloc(32, 7))
  const { now } = aClock()
  for (let hour = 0; hour < 8; hour++) {
    await Promise.all(Array.from({ length: 10 }, () => writeSome(db, ENTRIES / 80)))
    await exportCheckpoint(db, file, now)
  }
  const last = await findLastCheckpoint(file)
  const { rows: lanes } = await sql<Place>`select lane, length::int from audit.lane
    where length > 2`.execute(owner)
  return { owner, file, last, lanes }
}

function writeSome(db: Db, count: number) {
  return as(db, anActor(), async (tx) => {
    for (let n = 0; n < count; n++)
      await record(tx, anActor(), 'people.reveal', { kind: 'person', id: newId() })
  })
}

type Check = (tx: Tx) => Promise<AuditReport>

/** Tampers as the owner, checks, and takes the tampering back. */
function tamper(owner: Db, statements: string, check: Check) {
  return owner.connection().execute(async (connection: Kysely<object>) => {
    const before = await print(connection)
    await sql.raw(`begin; ${statements}`).execute(connection)
    const [report, after] = [await check(connection as Tx), await print(connection)]
    await sql`rollback`.execute(connection)
    expect(after, statements).not.toBe(before)
    return report
  })
}

async function print(db: Db) {
  const { rows } = await sql<{
    print: string
  }>`select md5(string_agg(e::text, ',' order by e::text))
    || (select string_agg(l::text, ',' order by lane) from audit.lane l) as print
    from audit.entry e`.execute(db)
  return rows[0]?.print
}

test(`${ROUNDS} tamperings by the owner of the database, ${ROUNDS} noticed`, async () => {
  const { owner, file, last, lanes } = await aLog()
  const pick = random(20_261_121)
  const blind: SameHash = () => true
  const missed: string[] = []
  const seen = { all: 0, withoutSums: 0, withoutCheckpoints: 0 }

  expect(await verifyEntries(owner as Tx)).toEqual({ ok: true, entries: ENTRIES })
  for (let round = 0; round < ROUNDS; round++) {
    const [name, tampering] =
      Object.entries(tamperings)[round % Object.keys(tamperings).length] ?? []
    if (!name || !tampering) throw new Error('No such tampering')
    const lane = lanes[pick(lanes.length)] as Place
    const at = { ...lane, position: 1 + pick(lane.length - 1) }
    const report = await tamper(owner, tampering.sql(at, pick), async (tx) => {
      const chain = await verifyEntries(tx)
      // The planted faults: a verifier that does not compare sums, and one without checkpoints.
      if (tampering.wellCovered && !(await verifyEntries(tx, blind)).ok) seen.withoutSums += 1
      if (tampering.perfect && !chain.ok) seen.withoutCheckpoints += 1
      return chain.ok ? verifyAgainst(tx, file, last) : chain
    })
    if (report.ok) missed.push(`${name} at ${JSON.stringify(at)}`)
    else seen.all += 1
    if (!report.ok && 'lane' in report && name.startsWith('an entry') && !tampering.perfect)
      expect(report, name).toMatchObject({ lane: at.lane, position: at.position })
  }

  expect(missed).toEqual([])
  expect(seen).toMatchObject({ all: ROUNDS, withoutSums: 0, withoutCheckpoints: 0 })
  expect(await verifyEntries(owner as Tx)).toEqual({ ok: true, entries: ENTRIES })
}, 600_000)
