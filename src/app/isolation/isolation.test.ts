import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '#platform/model/actor.ts'
import { operationId } from '#platform/model/contract.ts'
import { APP_ROLE } from '#platform/server/db.ts'
import type { Route } from '#platform/server/route.ts'
import { routes } from '../routes.ts'
import { type Attacker, attack, type Target } from './attack.ts'
import { type Copy, copier } from './copies.ts'
import { type Asker, openFrontDoor } from './front-door.ts'
import type { Choice } from './plan.ts'
import { insidersFor, withoutFirstWall, withoutWalls } from './planted.ts'
import { type Belongings, compare, findBelongings, type Row, readRows } from './rows.ts'
import { secretsFrom } from './secrets.ts'
import { anOffice, aWorld } from './victim.ts'
import type { World } from './world.ts'

/** How many different inputs each attacker tries at each endpoint; `npm run proof:isolation` sets more. */
const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 1)
const SEEDS = 12
/** After so many, what was answered and told nothing has nothing to tell. */
const ENOUGH = 2
const TOKEN = 'the-session-of-a-worker-of-the-victim'

const databases = copier(inject('ownerUrl'))

let template: string
let worlds: Record<'victim' | 'near' | 'far', World>
let rows: Row[]
let victim: Belongings
let attackers: Attacker[]

beforeAll(async () => {
  const first = await databases.copy(inject('template'))
  const door = openFrontDoor(first.db, routes)
  worlds = {
    victim: await aWorld({ door, mark: '龘靐齉', digits: '730' }, '110105'),
    near: await aWorld({ door, mark: '鱻羴犇', digits: '732' }, '110105'),
    far: await aWorld({ door, mark: '骉猋毳', digits: '734' }, '110119'),
  }
  await aSession(first, worlds.victim.worker)
  rows = await readRows(first.owner)
  victim = belongingsOf(worlds.victim)
  attackers = allAttackers()
  await first.leave()
  template = first.name
}, 120_000)

afterAll(() => databases.dropAll(), 120_000)

function belongingsOf({ institutionId, worker, lead, volunteer }: World) {
  const people = [worker, lead, volunteer].map(({ accountId }) => accountId)
  return findBelongings(rows, [institutionId, ...people])
}

function allAttackers(): Attacker[] {
  const [near, far] = [belongingsOf(worlds.near), belongingsOf(worlds.far)]
  return [
    anAttacker('a worker of another institution', worlds.near.worker, { own: near }),
    anAttacker('the head of another institution', worlds.near.lead, { own: near }),
    anAttacker('a worker in another district', worlds.far.worker, { own: far }),
    anAttacker('a head in another district', worlds.far.lead, { own: far }),
    anAttacker('a volunteer of the house', worlds.victim.volunteer),
    anAttacker('an officer of another district', anOffice('district-officer', '110119')),
    anAttacker('an officer of the district', anOffice('district-officer', '110105'), {
      office: true,
    }),
    anAttacker('an officer of the city', anOffice('city-officer'), { office: true }),
    anAttacker('a system administrator', anOffice('system-admin'), { office: true }),
    anAttacker('a security administrator', anOffice('security-admin'), { office: true }),
    anAttacker('an audit administrator', anOffice('audit-admin'), { office: true }),
    anAttacker('a session that is over', { token: TOKEN }),
    anAttacker('nobody', null),
  ]
}

function anAttacker(
  name: string,
  asker: Asker,
  { own, office = false }: { own?: Belongings; office?: boolean } = {},
): Attacker {
  const self = asker && 'accountId' in asker ? asker.accountId : undefined
  const others = rows.filter((row) => !victim.rows.includes(row))
  const { sealed } = worlds.victim
  return { name, asker, own, secrets: secretsFrom({ victim, others, sealed, office, self }) }
}

async function aSession({ owner }: Copy, { accountId }: Actor) {
  await sql`insert into access.session (id, token, account_id, post_id, expires_at)
    select gen_random_uuid(), ${TOKEN}, account_id, id, now() + interval '1 hour' from access.post
    where account_id = ${accountId}`.execute(owner)
}

async function aTarget(served: readonly Route[], { db, owner }: Copy): Promise<Target> {
  let before = await readRows(owner)
  async function changes(guards: (row: Row) => boolean) {
    const after = await readRows(owner)
    const found = compare(before.filter(guards), after.filter(guards), victim)
    before = after
    return found
  }
  const searchedFor = ['病人龘靐齉', 'bingrendabingnang', ...worlds.victim.sealed]
  return { victim, searchedFor, door: openFrontDoor(db, served), changes }
}

/** For each endpoint an input with which the attack gets through where no wall stands. */
const choices = new Map<string, Choice>()
/** Where it got through and found nothing to tell or to change. */
const quiet = new Set<string>()

test('where there are no walls, the attacks get through, and it is noticed', async () => {
  const attacker = attackers[0] as Attacker
  const planted = routes.filter(({ endpoint }) => endpoint.roles !== 'anyone')
  const [found, unreached]: [string[], string[]] = [[], []]
  let copy = await databases.copy(template)

  async function getThrough(open: Route) {
    const outcomes = new Set<string>()
    for (let seed = 0; seed < SEEDS; seed++) {
      for (const insider of insidersFor(open, worlds.victim)) {
        const target = await aTarget([withoutWalls(open, insider)], copy)
        const choice = { seed, mended: new Map() }
        const report = await attack(target, attacker, open.endpoint, choice)
        for (const one of report.outcomes) outcomes.add(one)
        if (outcomes.has('200')) choices.set(operationId(open.endpoint), choice)
        if (report.leaks.some((leak) => /: (changes|adds)/.test(leak)))
          copy = await databases.copy(template)
        if (report.leaks.some((leak) => /: (tells \S+$|changes|adds)/.test(leak))) return true
      }
      if (outcomes.has('200') && seed >= ENOUGH) break
    }
    if (outcomes.has('200')) quiet.add(operationId(open.endpoint))
    else unreached.push(`${operationId(open.endpoint)}: ${[...outcomes].join(', ')}`)
    return false
  }

  for (const open of planted) {
    if (await getThrough(open)) found.push(operationId(open.endpoint))
  }
  say(`planted ${planted.length}, found ${found.length}, with nothing to find ${quiet.size}`)
  say(`not got through: ${unreached.join('; ')}; quiet: ${[...quiet].join(' ')}`)
  expect(unreached.length, unreached.join('\n')).toBeLessThan(planted.length / 10)
}, 600_000)

test('with both walls, nobody from outside learns or changes anything', async () => {
  const copy = await databases.copy(template)
  const target = await aTarget(routes, copy)
  const over = attackers.find(({ name }) => name === 'a session that is over') as Attacker
  const { leaks: inTime } = await attackAll(target, [over])
  expect(inTime.length).toBeGreaterThan(0)
  await sql`update access.session set expires_at = now() - interval '1 second'`.execute(copy.owner)
  await target.changes(() => true)

  const { attempts, leaks, answered } = await attackAll(target, attackers)
  say(`${attempts} attempts, ${leaks.length} leaks`)
  expect(leaks).toEqual([])
  // What got through without walls and told nothing is told to others too: it is no secret.
  expect([...quiet].filter((operation) => !answered.has(operation))).toEqual([])
}, 600_000)

test('when the first wall is down, the second one holds', async () => {
  const open = routes.flatMap((one) =>
    insidersFor(one, worlds.victim)
      .slice(0, 1)
      .map((insider) => withoutFirstWall(one, insider)),
  )
  const target = await aTarget(open, await databases.copy(template))
  const volunteer = anAttacker('a volunteer of the house', worlds.victim.volunteer, {
    office: true,
  })
  const by = [...attackers.slice(0, 2), volunteer]
  const { attempts, leaks } = await attackAll(target, by, open)
  say(`${attempts} attempts at the second wall, ${leaks.length} leaks`)
  expect(leaks).toEqual([])
}, 600_000)

async function attackAll(target: Target, by: readonly Attacker[], served = routes) {
  const leaks: string[] = []
  const answered = new Set<string>()
  let attempts = 0
  for (const { endpoint } of served) {
    const operation = operationId(endpoint)
    for (const attacker of by) {
      const known = choices.get(operation) ?? { seed: 0, mended: new Map() }
      for (let round = 0; round < ROUNDS; round++) {
        const choice = round === 0 ? known : { seed: known.seed + round, mended: new Map() }
        const report = await attack(target, attacker, endpoint, choice, { thorough: ROUNDS > 1 })
        attempts += report.attempts
        leaks.push(...report.leaks)
        if (report.outcomes.has('200')) answered.add(operation)
      }
    }
    for (const change of await target.changes(attackers[0]?.secrets.guards ?? (() => true)))
      leaks.push(`somebody, ${operation}: ${change}`)
  }
  return { attempts, leaks, answered }
}

test('who says not who asks sees no row of anybody', async () => {
  const { owner } = await databases.copy(template)
  const tables = new Set(
    rows.map(({ table }) => table).filter((table) => !table.startsWith('places.')),
  )
  for (const table of tables) {
    const [schema = '', name = ''] = table.split('.')
    const seen = await owner.connection().execute(async (connection) => {
      await sql`set role ${sql.id(APP_ROLE)}`.execute(connection)
      const count = sql`select from ${sql.id(schema, name)}`.execute(connection)
      const result = await count.then(({ rows: found }) => found.length).catch(() => 0)
      await sql`reset role`.execute(connection)
      return result
    })
    expect(seen, table).toBe(0)
  }
})

function say(line: string) {
  if (process.env.PROOF_ROUNDS) process.stdout.write(`${line}\n`)
}
