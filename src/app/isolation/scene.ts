import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import type { Route } from '#platform/server/route.ts'
import type { Attacker, Target } from './attack.ts'
import { noteWriting, whatChanged } from './changes.ts'
import type { Copier, Copy } from './copies.ts'
import { type Asker, type FrontDoor, openFrontDoor } from './front-door.ts'
import { makeOpenings, type Openings } from './openings.ts'
import { amidst, type Belongings, findBelongings, type Row, readRows } from './rows.ts'
import { secretsFrom, type Trust } from './secrets.ts'
import { anOffice, aWorld } from './victim.ts'
import type { World } from './world.ts'

export const TOKEN = 'the-session-of-a-worker-of-the-victim'

/** Three institutions, the records of one of them, and everybody who might want to see those. */
export interface Scene {
  /** A database that holds all this, to be copied. */
  readonly template: string
  readonly victim: World
  readonly belongings: Belongings
  readonly openings: Openings
  /** Everything that stands in it. */
  readonly rows: readonly Row[]
  readonly attackers: readonly Attacker[]
  /** A volunteer of the house, who may know the colleagues but no patient. */
  readonly volunteer: Attacker
}

export async function setTheScene(databases: Copier, migrated: string, routes: readonly Route[]) {
  const first = await databases.copy(migrated)
  const door = openFrontDoor(first.db, routes)
  const maker = { door, mark: '龘靐齉', digits: '730' }
  const victim = await aWorld(maker, '110105')
  const openings = await makeOpenings(maker, victim, first.db)
  const near = await aWorld({ door, mark: '鱻羴犇', digits: '732' }, '110105')
  const far = await aWorld({ door, mark: '骉猋毳', digits: '734' }, '110119')
  await aSession(first, victim.worker)
  const rows = await readRows(first.owner)
  await noteWriting(first.owner)
  await first.leave()

  const its = belongingsOf(victim, rows, openings.own)
  const [nearby, distant] = [belongingsOf(near, rows), belongingsOf(far, rows)]
  const others = without(rows, its)
  const belongings = amidst(its, without(without(others, nearby), distant))
  function attacker(name: string, asker: Asker, kind: Kind = {}): Attacker {
    const { own, ...may } = kind
    const self = asker && 'accountId' in asker ? asker.accountId : undefined
    const sealed = [...victim.sealed, ...openings.sealed]
    if (!may.insurer) sealed.push(...victim.sealedByInsurer)
    const secrets = secretsFrom({ victim: belongings, others, sealed, self, ...may })
    return { name, asker, own, secrets }
  }
  const office = { office: true }
  const authority = { ...office, authority: true }
  const attackers = [
    attacker('a worker of another institution', near.worker, { own: nearby }),
    attacker('the head of another institution', near.lead, { own: nearby }),
    attacker('a worker in another district', far.worker, { own: distant }),
    attacker('a head in another district', far.lead, { own: distant }),
    attacker('a volunteer of the house', victim.bystander, { helper: true }),
    attacker('another insured person', near.insured, { own: nearby }),
    attacker('a partner of another institution', whoIs(near, 'partner'), { own: nearby }),
    attacker('a doctor of another institution', whoIs(near, 'doctor'), { own: nearby }),
    attacker('an officer of another funder', whoIs(near, 'aid-officer'), { own: nearby }),
    attacker('a supervisor without a grant', anOffice('supervisor')),
    attacker('another foundation', anOffice('foundation')),
    attacker('an officer of another bureau', anOffice('bureau-officer')),
    attacker('a clerk of the insurer', anOffice('insurance-clerk'), { insurer: true }),
    attacker('a reviewer of the insurer', anOffice('insurance-reviewer'), { insurer: true }),
    attacker('an auditor of the fund', anOffice('fund-auditor'), { fund: true }),
    attacker('an officer of another district', anOffice('district-officer', '110119')),
    attacker('an officer of the district', anOffice('district-officer', '110105'), authority),
    attacker('an officer of the city', anOffice('city-officer'), authority),
    attacker('a system administrator', anOffice('system-admin'), office),
    attacker('a security administrator', anOffice('security-admin'), office),
    attacker('an audit administrator', anOffice('audit-admin'), { office: true, auditor: true }),
    attacker('nobody', null),
    attacker('a session that is over', { token: TOKEN }),
  ]
  const volunteer = attacker('a volunteer of the house', victim.bystander, {
    helper: true,
    ...office,
  })
  const { name: template } = first
  return { template, victim, belongings, openings, rows, attackers, volunteer } satisfies Scene
}

function whoIs({ insiders }: World, role: Actor['role']) {
  return insiders.find((one) => one.role === role) ?? null
}

interface Kind extends Trust {
  readonly own?: Belongings
}

function without(rows: readonly Row[], belongings: Belongings) {
  const its = new Set(belongings.rows)
  return rows.filter((row) => !its.has(row))
}

function belongingsOf(world: World, rows: readonly Row[], own: readonly string[] = []) {
  const { institutionId, second, bystander, insiders } = world
  // An office deals with everybody's records: what it has written belongs to those it is about.
  const people = [...insiders, bystander, second]
    .filter(({ institutionId: home, role }) => home !== null || role === 'insured')
    .map(({ accountId }) => accountId)
  return findBelongings(rows, [institutionId, ...people, ...own])
}

async function aSession({ owner }: Copy, { accountId }: Actor) {
  await sql`insert into access.session (id, token, account_id, post_id, expires_at)
    select gen_random_uuid(), ${TOKEN}, account_id, id, now() + interval '1 hour' from access.post
    where account_id = ${accountId}`.execute(owner)
}

/** The product with these routes on this copy, and what is to be got there. */
export function aTarget(
  { victim, belongings, rows }: Scene,
  routes: readonly Route[],
  { db, owner }: Copy,
  inside?: FrontDoor,
): Target {
  let before = rows
  async function changes(guards: (row: Row) => boolean) {
    const found = await whatChanged(owner, before, belongings, guards)
    before = found.rows
    return found.changes
  }
  const searchedFor = [
    '病人龘靐齉',
    'bingrendabingnang',
    ...victim.sealed,
    ...victim.sealedByInsurer,
  ]
  const door = openFrontDoor(db, routes)
  return { victim: belongings, searchedFor, door, inside: inside ?? door, changes }
}
