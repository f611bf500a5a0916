import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { operationId } from '#platform/model/contract.ts'
import { APP_ROLE } from '#platform/server/db.ts'
import { routes as all } from '../routes.ts'
import { type Attacker, attack, type Target } from './attack.ts'
import { type Copy, copier } from './copies.ts'
import { type Found, huntPlanted, huntWithoutRole } from './hunt.ts'
import { IN_MEMORY, insidersFor, withoutFirstWall } from './planted.ts'
import { isPublic } from './rows.ts'
import { aTarget, type Scene, setTheScene, TOKEN } from './scene.ts'

/** How many inputs each attacker tries at each endpoint. `npm run proof:isolation` sets more. */
const { PROOF_ROUNDS: given, ONLY = '' } = process.env
const rounds = Number(given ?? 1)
const LONG_MS = given ? 7_200_000 : 600_000

/**
 * Everybody who might want to see or change what belongs to an institution tries to, at each endpoint.
 * Walls that are taken down have to be missed: where something belongs to a house or a person, by what
 * is told, done, or told apart; where it belongs to nobody, the role is the only wall, by who comes in.
 * While one slice is being built: `ONLY=/referrals npx vitest run …`.
 */
const routes = all.filter(({ endpoint }) => endpoint.path.startsWith(ONLY))
const say = (line: string) => given && process.stdout.write(`${line}\n`)
const databases = copier(inject('ownerUrl'))
let scene: Scene

beforeAll(async () => {
  scene = await setTheScene(databases, inject('template'), all)
}, 240_000)
afterAll(() => databases.dropAll(), 120_000)

/** What the attacks found where there are no walls. */
let planted: Found
/** A copy to which nobody has written anything yet. */
let spare: Copy | undefined

test(
  'where there are no walls, the attacks get through, and it is noticed',
  async () => {
    const copy = await databases.copy(scene.template)
    const behind = routes.filter(({ endpoint }) => endpoint.roles !== 'anyone')
    planted = await huntPlanted(behind, { scene, copy, all })
    const { counts, quiet, unreached } = planted
    say(`planted ${behind.length}, found ${JSON.stringify(counts)}, nothing to find ${quiet.size}`)
    say(`nothing to find: ${[...quiet].join(' ')}`)
    // An endpoint is not reached when the victim's world has no record in the state that it needs, or
    // when it wants what no contract tells: openings.ts and known-contents.ts help it.
    expect(Object.fromEntries(unreached)).toEqual({})
  },
  LONG_MS,
)

test(
  'where nobody asks for the role, the only wall of what is the city’s, whoever comes in is noticed',
  async () => {
    const copy = await databases.copy(scene.template)
    expect(await huntWithoutRole(routes, scene, copy)).toEqual([])
  },
  LONG_MS,
)

test(
  'with both walls, nobody from outside learns or changes anything',
  async () => {
    const copy = await databases.copy(scene.template)
    const target = aTarget(scene, routes, copy)
    const reading = routes.filter(({ endpoint }) => endpoint.method === 'GET')
    const inTime = await attackAll(target, scene.attackers.slice(-1), reading)
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
    const untold = [...planted.quiet].filter((operation) => !answered.has(operation))
    expect(untold).toEqual([])
  },
  LONG_MS,
)

test(
  'when the first wall is down, the second one holds',
  async () => {
    const stored = routes.filter(({ endpoint }) => !IN_MEMORY.has(operationId(endpoint)))
    const open = stored.flatMap((one) => {
      const { opening } = planted.choices.get(operationId(one.endpoint)) ?? {}
      const [insider = opening?.insider] = opening ? [] : insidersFor(one, scene.victim)
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
      const known = planted.choices.get(operation) ?? { seed: 0, mended: new Map() }
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
