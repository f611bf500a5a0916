import { sql } from 'kysely'
import { type Actor, Role } from '#platform/model/actor.ts'
import { saidSoFar, type Tx, unsay } from '#platform/server/db.ts'
import { enterAs } from '#platform/server/gate.ts'
import type { Route } from '#platform/server/route.ts'
import { anOffice } from './victim.ts'
import type { World } from './world.ts'

/**
 * The route without its walls: whoever asks is taken for somebody to whom the victim's records are
 * open. No role is asked for, no query looks for whose rows they are, no policy stands in the way.
 * What was done is looked at by the owner of the database, and taken back.
 */
export function withoutWalls(
  { endpoint, answer }: Route,
  insider: Actor,
  look: (tx: Tx) => Promise<void>,
): Route {
  return {
    endpoint: { ...endpoint, roles: Role.options },
    async answer(tx, _asker, input, deps) {
      const said = saidSoFar(tx)
      await sql.raw(`savepoint untouched; select from ${enterAs(insider)}`).execute(tx)
      const answered = await answer(tx, insider, input, deps)
      await sql`set local role none`.execute(tx)
      await look(tx)
      await sql`rollback to savepoint untouched`.execute(tx)
      unsay(tx, said)
      return answered
    },
  }
}

/**
 * The route without its first wall: the queries take whoever asks for an insider, and no role is
 * asked for; only the database knows who it really is.
 */
export function withoutFirstWall({ endpoint, answer }: Route, insider: Actor): Route {
  return {
    endpoint: { ...endpoint, roles: Role.options },
    answer: (tx, _asker, input, deps) => answer(tx, insider, input, deps),
  }
}

/** What lies in the memory of the process alone has one wall: no database stands behind it. */
export const IN_MEMORY: ReadonlySet<string> = new Set([
  ...['get-what-if-runs-runId', 'post-what-if-runs-runId-cancel', 'post-what-if-runs-runId-keep'],
])

/** The route at which nobody asks for the role: where no other wall stands, the only one there is. */
export function withoutRole({ endpoint, answer }: Route): Route {
  return { endpoint: { ...endpoint, roles: Role.options }, answer }
}

/** Those who may use the route and to whom the victim's records are open. */
export function insidersFor({ endpoint: { roles } }: Route, world: World): Actor[] {
  if (roles === 'anyone') return []
  const staff = world.insiders.filter(({ role }) => roles.some((one) => one === role))
  if (staff.length > 0) return staff
  const [role = 'system-admin'] = roles
  return [anOffice(role, role === 'district-officer' ? world.worker.districtCode : null)]
}
