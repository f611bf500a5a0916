/**
 * Kills the product in the middle of its work, again and again, and looks whether it kept its word.
 *
 *   npm run bench:crash -- --rounds 100
 *
 * A third of the rounds kills the server, a third the database with all its processes, a third both.
 * The control runs the same rounds with `synchronous_commit=off`, where PostgreSQL itself promises
 * less: there the harness has to find losses, or it could not find any.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { inspect } from './inspect.ts'
import { ownerUrlOf } from './owner-url.ts'
import { startProduct, type Victim } from './product.ts'
import { startWriters } from './writers.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '102' },
    control: { type: 'string', default: '30' },
    writers: { type: 'string', default: '4' },
    port: { type: 'string', default: '8093' },
  },
})

const honest = await campaign('durable', Number(values.rounds), ['server', 'database', 'both'])
const control = await campaign('synchronous_commit=off', Number(values.control), ['database'])
const held = honest.lost + honest.doubled + honest.halves === 0 && control.lost > 0
process.stdout.write(held ? 'The product kept its word.\n' : 'NOT AS IT SHOULD BE\n')
process.exit(held ? 0 : 1)

async function campaign(name: string, rounds: number, victims: readonly Victim[]) {
  const dataDir = mkdtempSync(join(tmpdir(), 'renqiao-crash-'))
  const product = await startProduct(dataDir, Number(values.port))
  await product.ready()
  const { ledger, stop } = await startWriters(product, Number(values.writers))
  if (name !== 'durable') await setForApp(ownerUrlOf(dataDir), 'synchronous_commit = off')
  const waits: number[] = []
  for (let round = 0; round < rounds; round++) {
    await sleep(100 + Math.random() * 400)
    product.kill(victims[round % victims.length] as Victim)
    const killed = performance.now()
    await sleep(20)
    await product.ready()
    waits.push(performance.now() - killed)
    process.stdout.write(
      `\r${name}: round ${round + 1} of ${rounds}, ${ledger.acknowledged.size} notes `,
    )
  }
  await stop()
  await product.ready()
  const findings = await inspect(ownerUrlOf(dataDir), ledger)
  await product.stop()
  rmSync(dataDir, { recursive: true, force: true })
  waits.sort((a, b) => a - b)
  const [median, worst] = [waits[Math.floor(waits.length / 2)], waits.at(-1)].map((ms) =>
    Math.round(ms ?? 0),
  )
  process.stdout.write(
    `\n${name}: ${rounds} rounds, ${ledger.acknowledged.size} acknowledged, ${ledger.repeats} sent again; ` +
      `lost ${findings.lost}, half-applied ${findings.halves}, doubled ${findings.doubled}; ` +
      `ready again after ${median} ms (median), ${worst} ms (worst)\n`,
  )
  return findings
}

async function setForApp(ownerUrl: string, setting: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`alter role renqiao_app set ${setting}`)
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'renqiao_app'`,
  )
  await client.end()
}
