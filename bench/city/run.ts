/**
 * What the commission waits for in the morning: the whole page of the city, cold and warm, at once and
 * at ten times its size, beside the bare SQL that adds up the same counts.
 *
 *   npm run bench:city
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { connect, type Db } from '#platform/server/db.ts'
import { ownerUrlOf } from '../crash/owner-url.ts'
import { type Product, startProduct } from '../crash/product.ts'
import { signIn } from '../crash/writers.ts'
import { load, type Shot } from '../http/load.ts'
import { multiply } from './more-cities.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, times: { type: 'string', default: '10' } },
})
const dataDir = mkdtempSync(join(tmpdir(), 'renqiao-city-'))
const month = lastMonth()
const year = `${Number(month.slice(0, 4)) - 1}`

say(`load ${load1()} before; month ${month}, year ${year}`)
say(
  'size | houses | person-times | reckon month ms | cold ms | warm p50 ms | p99 ms | bare SQL ms | ratio',
)
const once = await measure('1x', 0)
const ten = await measure(`${values.times}x`, Number(values.times) - 1)
say(`growth of the warm page: ${(ten.warm / once.warm).toFixed(2)}; load ${load1()} after`)
rmSync(dataDir, { recursive: true, force: true })

async function measure(size: string, copies: number) {
  if (copies > 0) await grow(copies)
  // The page is asked of a product that has only just begun.
  const product = await run()
  const shot: Shot = {
    method: 'GET',
    url: `${product.url}/api/city/overview?period=${month}`,
    headers: () => ({ cookie }),
  }
  const cookie = await signIn(product, 'city-officer')
  const cold = await time(() => ask(shot, cookie))
  await load(shot, 1, 2)
  const { p50: warm, p99 } = await load(shot, 1, Number(values.seconds))
  const owner = connect({ url: ownerUrlOf(dataDir), max: 1 })
  await sql`set statement_timeout = 0`.execute(owner)
  const { rows } = await sql<{ houses: string; reach: string }>`
    select (select count(*) from places.institution) as houses, (select
      sum(coalesce(reached_registered, 0) + coalesce(reached_estimated, 0)) from shifts.shift) as reach`.execute(
    owner,
  )
  const reckon = await time(() => reckonAgain(owner))
  await addUp(owner)
  const bare = await time(() => addUp(owner))
  await owner.destroy()
  await product.stop()
  const told = [reckon, cold, warm, p99, bare].map((ms) => ms.toFixed(0))
  say([size, rows[0]?.houses, rows[0]?.reach, ...told, (warm / bare).toFixed(2)].join(' | '))
  return { warm }
}

/** The sums of all counts, for the city, for its districts and for the years of the line. */
async function addUp(owner: Db) {
  await sql`select measure, dimension, sum(value) from indicators.fact where period = ${month}
    group by 1, 2`.execute(owner)
  await sql`select measure, dimension, sum(value) from indicators.fact where period = ${year}
    group by 1, 2`.execute(owner)
  await sql`select h.district_code, measure, dimension, sum(value) from indicators.fact
    join indicators.house h using (institution_id) where period = ${month} group by 1, 2, 3`.execute(
    owner,
  )
}

async function grow(copies: number) {
  const product = await run()
  const owner = connect({ url: ownerUrlOf(dataDir), max: 1 })
  await multiply(owner, copies)
  await reckonAgain(owner)
  await asSystem(owner, year)
  await owner.destroy()
  await product.stop()
}

async function reckonAgain(owner: Db) {
  await asSystem(owner, month)
}

/** Norms and hours of learning are left out: they are rules, and few houses fall under them. */
async function asSystem(owner: Db, period: string) {
  const rules = JSON.stringify({ norms: [], learning: { year: 90, months: 36, hours: {} } })
  await owner.transaction().execute(async (tx) => {
    await sql`select set_config('app.role', 'system', true)`.execute(tx)
    await sql`select indicators.refresh(${[period]}, null, ${rules}::jsonb, now())`.execute(tx)
  })
}

async function run(): Promise<Product> {
  const product = await startProduct(dataDir, 8098, 'city')
  await product.ready()
  return product
}

async function ask({ url }: Shot, cookie: string) {
  const answer = await fetch(url, { headers: { cookie } })
  if (!answer.ok) throw new Error(`The page answers ${answer.status}: ${await answer.text()}`)
  await answer.arrayBuffer()
}

async function time(work: () => Promise<unknown>) {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function lastMonth() {
  const now = new Date(Date.now() + 8 * 3_600_000)
  now.setUTCDate(0)
  return now.toISOString().slice(0, 7)
}

function load1() {
  return (loadavg()[0] ?? 0).toFixed(1)
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
