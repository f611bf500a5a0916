/**
 * What a worker waits for who reads: a case with 500 entries, and one person among a million.
 *
 *   npm run bench:reading
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { connect } from '#platform/server/db.ts'
import { ownerUrlOf } from '../crash/owner-url.ts'
import { startProduct } from '../crash/product.ts'
import { findCase, signIn } from '../crash/writers.ts'
import { load, type Shot } from '../http/load.ts'
import { addPeople, someInitials } from './many-people.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    people: { type: 'string', default: '1000000' },
    entries: { type: 'string', default: '500' },
  },
})
const dataDir = mkdtempSync(join(tmpdir(), 'renqiao-reading-'))
const product = await startProduct(dataDir, 8096)
await product.ready()
const cookie = await signIn(product)
const caseId = await findCase(product, cookie)
const owner = connect({ url: ownerUrlOf(dataDir), max: 1 })

// A million people take longer than anything that somebody waits for.
await sql`set statement_timeout = 0`.execute(owner)
const begun = performance.now()
await sql`
  insert into casework.contact (institution_id, case_id, id, at, recorded_at, by_account, minutes,
    mode, "with", contact_made, activities, goal_ids, shared, has_confidential, next, late)
  select c.institution_id, c.id, gen_random_uuid(), now() - n * interval '1 hour',
    now() - n * interval '1 hour', c.owner_id, 15, 'bedside', '母亲', true,
    array['emotional-support'], array[]::uuid[], '孩子今天吃了半碗粥，母亲愿意和社工谈谈费用。', false,
    '明天带救助政策清单', false
  from casework."case" c, generate_series(1, ${Number(values.entries)}::int) as n
  where c.id = ${caseId}`.execute(owner)
const { rows } = await sql<{ house: string }>`
  select institution_id as house from casework."case" where id = ${caseId}`.execute(owner)
await addPeople(owner, rows[0]?.house ?? '', Number(values.people))
await owner.destroy()
say(`filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`)

const tasks: Record<string, Shot> = {
  [`open a case with ${values.entries} entries`]: {
    method: 'GET',
    url: `${product.url}/api/cases/${caseId}`,
    headers: () => ({ cookie }),
  },
  [`search among ${values.people} people by initials`]: {
    method: 'POST',
    url: `${product.url}/api/people/search`,
    headers: () => ({ cookie, 'content-type': 'application/json' }),
    body: () => JSON.stringify({ text: someInitials() }),
  },
}
say('task | connections | req/s | p50 ms | p99 ms')
for (const [name, shot] of Object.entries(tasks)) {
  for (const connections of [1, 8]) {
    await load(shot, connections, 2)
    const { perSecond, p50, p99 } = await load(shot, connections, Number(values.seconds))
    say([name, connections, perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1)].join(' | '))
  }
}
await product.stop()
rmSync(dataDir, { recursive: true, force: true })

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
