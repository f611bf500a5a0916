import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { operationId } from '#platform/model/contract.ts'
import { APP_ROLE } from '#platform/server/db.ts'
import type { Route } from '#platform/server/route.ts'
import { routes as all } from '../routes.ts'
import { type Attacker, attack, type Target } from './attack.ts'
import { whatChanged } from './changes.ts'
import { type Copy, copier } from './copies.ts'
import { knownContents } from './known-contents.ts'
import { isOutOfReach, SAID_BEFORE } from './out-of-reach.ts'
import type { Choice } from './plan.ts'
import { insidersFor, withoutFirstWall, withoutWalls } from './planted.ts'
import { isPublic } from './rows.ts'
import { aTarget, type Scene, setTheScene, TOKEN } from './scene.ts'

/** How many inputs each attacker tries at each endpoint. `npm run proof:isolation` sets more. */
const { PROOF_ROUNDS: given, ONLY = '' } = process.env
const rounds = Number(given ?? 1)
const LONG_MS = given ? 7_200_000 : 600_000

const SEEDS = 12
/** After so many, what was answered and told nothing has nothing to tell. */
const ENOUGH = 2

/**
 * Everybody who might want to see or change what belongs to an institution tries to, at each endpoint.
 * While one slice is being built: `ONLY=/referrals npx vitest run …`.
 */
const routes = all.filter(({ endpoint }) => endpoint.path.startsWith(ONLY))
const say = (line: string) => given && process.stdout.write(`${line}\n`)
const databases = copier(inject('ownerUrl'))
let scene: Scene

beforeAll(async () => {
  scene = await setTheScene(databases, inject('template'), all)
}, 120_000)
afterAll(() => databases.dropAll(), 120_000)

/** For each endpoint an input with which the attack gets through where no wall stands. */
const choices = new Map<string, Choice>()
/** A copy to which nobody has written anything yet. */
let spare: Copy | undefined
/** Where it got through and found nothing to tell or to change. */
const quiet = new Set<string>()

test(
  'where there are no walls, the attacks get through, and it is noticed',
  async () => {
    const attacker = scene.attackers[0] as Attacker
    const planted = routes.filter(({ endpoint }) => endpoint.roles !== 'anyone')
    const unreached: string[] = []
    let [found, existence] = [0, 0]
    const copy = await databases.copy(scene.template)

    /** Whether a route without walls was seen to leak. */
    async function isFound(open: Route) {
      const operation = operationId(open.endpoint)
      const outcomes = new Set<string>()
      // What is known to be out of reach is tried in earnest by a proof, not every day.
      const seeds = isOutOfReach(operation) && !given ? 1 : SEEDS
      for (let seed = 0; seed < seeds; seed++) {
        for (const insider of insidersFor(open, scene.victim)) {
          const target = aTargetWithoutWalls(open, insider)
          const choice = { seed, mended: new Map(Object.entries(knownContents[operation] ?? {})) }
          const report = await attack(target, attacker, open.endpoint, choice, { brief: true })
          for (const one of report.outcomes) outcomes.add(one)
          if (outcomes.has('200')) choices.set(operation, choice)
          const kinds = new Set(report.leaks.map(({ kind }) => kind))
          if (kinds.has('exists')) existence += 1
          if (kinds.has('tells') || kinds.has('changes')) return true
        }
        if (outcomes.has('200') && seed >= ENOUGH) break
      }
      if (outcomes.has('200')) quiet.add(operation)
      else unreached.push(`${operation}: ${[...outcomes].join(', ')}`)
      return false
    }

    /** What was done there is seen by the time that it is asked for, and taken back already. */
    function aTargetWithoutWalls(open: Route, insider: Parameters<typeof withoutWalls>[1]): Target {
      const { rows, belongings } = scene
      const seen = new Set<string>()
      const route = withoutWalls(open, insider, async (tx) => {
        const { changes } = await whatChanged(tx, rows, belongings, attacker.secrets.guards)
        changes.forEach(seen.add, seen)
      })
      return { ...aTarget(scene, [route], copy), changes: async () => [...seen] }
    }

    for (const open of planted) if (await isFound(open)) found += 1
    say(`planted ${planted.length}, found ${found}, nothing to find ${quiet.size}`)
    say(`not got through: ${unreached.join('; ')}; nothing to find: ${[...quiet].join(' ')}`)
    if (!ONLY) expect(existence).toBeGreaterThan(0)
    // An endpoint is not reached when the victim's world has no record in the state that it needs, or
    // when it wants what no contract tells: see known-contents.ts and out-of-reach.ts.
    const missed = unreached.filter((one) => !isOutOfReach(one.split(':')[0] ?? ''))
    expect(missed.length, missed.join('\n')).toBeLessThan(planted.length / 20)
  },
  LONG_MS,
)

test(
  'with both walls, nobody from outside learns or changes anything',
  async () => {
    const copy = await databases.copy(scene.template)
    const target = aTarget(scene, routes, copy)
    const inTime = await attackAll(target, scene.attackers.slice(-1))
    const least = ONLY ? -1 : 0
    expect(inTime.leaks.length, 'the session of an insider, before it is over').toBeGreaterThan(
      least,
    )
    await sql`update access.session set expires_at = now() - interval '1 second'
    where token = ${TOKEN}`.execute(copy.owner)
    await target.changes(() => true)

    const { attempts, leaks, answered } = await attackAll(target, scene.attackers)
    say(`${attempts} attempts, ${leaks.length} leaks`)
    expect(leaks).toEqual([])
    // What got through without walls and told nothing is told to others too: it is no secret.
    const untold = [...quiet].filter((operation) => !answered.has(operation))
    expect(untold.filter((operation) => !SAID_BEFORE.has(operation))).toEqual([])
  },
  LONG_MS,
)

test(
  'when the first wall is down, the second one holds',
  async () => {
    const open = routes.flatMap((one) => {
      const [insider] = insidersFor(one, scene.victim)
      return insider ? [withoutFirstWall(one, insider)] : []
    })
    const target = aTarget(scene, open, await databases.copy(scene.template))
    const by = [...scene.attackers.slice(0, 2), scene.volunteer]
    const { attempts, leaks } = await attackAll(target, by, open)
    say(`${attempts} attempts at the second wall, ${leaks.length} leaks`)
    expect(leaks).toEqual([])
  },
  LONG_MS,
)

async function attackAll(target: Target, by: readonly Attacker[], served = routes) {
  const leaks: string[] = []
  const answered = new Set<string>()
  let attempts = 0
  for (const { endpoint } of served) {
    const operation = operationId(endpoint)
    for (const attacker of by) {
      const known = choices.get(operation) ?? { seed: 0, mended: new Map() }
      for (let round = 0; round < rounds; round++) {
        const choice = round === 0 ? known : { seed: known.seed + round, mended: new Map() }
        const thorough = rounds > 1
        let report = await attack(target, attacker, endpoint, choice, { thorough })
        // What another attacker did before may look like a record of the victim's: not on a fresh copy.
        if (report.leaks.some(({ kind }) => kind === 'exists')) {
          spare ??= await databases.copy(scene.template)
          const fresh = aTarget(scene, served, spare)
          report = await attack(fresh, attacker, endpoint, choice, { thorough })
          if ([...report.outcomes].some((one) => one.startsWith('2'))) spare = undefined
        }
        attempts += report.attempts
        leaks.push(...report.leaks.map(({ what }) => `${attacker.name}, ${operation}: ${what}`))
        if (report.outcomes.has('200')) answered.add(operation)
      }
    }
    for (const change of await target.changes(() => true)) leaks.push(`${operation}: ${change}`)
  }
  return { attempts, leaks, answered }
}

test('who says not who asks sees no row of anybody', async () => {
  const { owner } = await databases.copy(scene.template)
  const closed = scene.belongings.rows.filter((row) => !isPublic(row))
  for (const table of new Set(closed.map((row) => row.table))) {
    const seen = await owner.connection().execute(async (connection) => {
      await sql`set role ${sql.id(APP_ROLE)}`.execute(connection)
      const rows = sql`select from ${sql.id(...table.split('.'))}`.execute(connection)
      const count = await rows.then((result) => result.rows.length).catch(() => 0)
      await sql`reset role`.execute(connection)
      return count
    })
    expect(seen, table).toBe(0)
  }
})
