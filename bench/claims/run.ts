/**
 * Claims through the stored life cycle, database included: started from data of the bureau, reviewed,
 * computed, decided by another person, paid through the outbox. Beside it the same rows inserted into
 * tables without walls, in as many transactions, without any logic.
 *
 *   npm run bench:claims -- --claims 2000
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { paymentJobs, routes } from '#claims/server/index.ts'
import { APP_ROLE, connect } from '#platform/server/db.ts'
import { migrate } from '#platform/server/migrate.ts'
import { runNext } from '#platform/server/outbox-run.ts'
import { startPostgres } from '#platform/server/postgres/start-postgres.ts'
import { insertAgain } from './bare.ts'
import { addInsured } from './insured.ts'
import { aBenchBank, benchDeps, settleClaim, type World } from './life-cycle.ts'

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '100000' },
    workers: { type: 'string', default: '8' },
  },
})
const [count, workers] = [Number(values.claims), Number(values.workers)]

// As in earnest: what is committed is on the disk.
const dir = mkdtempSync(join(tmpdir(), 'renqiao-claims-'))
const { ownerUrl, stop } = await startPostgres({ dir: join(dir, 'postgres'), durable: true })
const url = new URL(ownerUrl)
const name = `bench_${randomUUID().replaceAll('-', '')}`
const admin = connect({ url: ownerUrl, max: 1 })
await sql`create database ${sql.id(name)}`.execute(admin)
url.pathname = `/${name}`
const owner = connect({ url: url.href, max: workers })
await migrate(owner)
const db = connect({ url: url.href, role: APP_ROLE, max: 2 * workers })

// Two claims for every person, as often as claims come to people who have any.
const insured = await addInsured(owner, Math.ceil(count / 2))
say(
  `${insured.length} insured persons, ${count} claims, ${workers} workers, ${routes.length} endpoints`,
)

const world: World = { db, deps: benchDeps() }
const jobs = paymentJobs(world.deps, aBenchBank())
let next = 0
let deciding = true
const begun = performance.now()
const clerks = Array.from({ length: workers }, async () => {
  for (let n = next++; n < count; n = next++)
    await settleClaim(world, insured[n % insured.length] as string, n)
})
const payers = Array.from({ length: Math.max(1, workers / 2) }, async () => {
  for (;;) {
    const wasDeciding = deciding
    const outcome = await runNext(db, jobs)
    if (outcome?.error) throw outcome.error
    if (outcome) continue
    if (!wasDeciding) return
    await new Promise((go) => setTimeout(go, 20))
  }
})
await Promise.all(clerks)
deciding = false
await Promise.all(payers)
const seconds = (performance.now() - begun) / 1000

const { rows } = await sql<{ paid: number; wrong: number; owed: string }>`
  select (select count(*)::int from claims.claim where state = 'paid') as paid,
    (select count(*)::int from claims.year where paid <> owed or sending <> 0) as wrong,
    (select sum(owed) from claims.year)::text as owed`.execute(owner)
say(
  `life cycle: ${count} claims in ${seconds.toFixed(1)} s = ${(count / seconds).toFixed(1)} claims/s`,
)
say(`paid ${rows[0]?.paid}, years with paid <> owed: ${rows[0]?.wrong}, owed ${rows[0]?.owed} fen`)

const bare = await insertAgain(owner, workers)
say(
  `same rows without logic: ${bare.claims} claims in ${bare.seconds.toFixed(1)} s = ${(bare.claims / bare.seconds).toFixed(1)} claims/s`,
)
say(`the life cycle takes ${(seconds / bare.seconds).toFixed(1)} times as long`)

await Promise.all([db.destroy(), owner.destroy()])
await sql`drop database ${sql.id(name)} with (force)`.execute(admin)
await admin.destroy()
await stop()
rmSync(dir, { recursive: true, force: true })

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
