import type { FastifyRequest } from 'fastify'
import type { Actor } from '../model/actor.ts'
import { NOBODY } from '../model/actor.ts'
import { literal } from './db.ts'

/**
 * Who stands before the door: a call of a database function that finds the actor, sets the
 * transaction's context and returns one row as `platform.enter` does, or none.
 */
export type Gate = (request: FastifyRequest) => string

export interface EnteredRow {
  readonly accountId: string
  readonly personId: string | null
  readonly actorName: string
  readonly actorRole: string
  readonly institutionId: string | null
  readonly districtCode: string | null
  readonly departmentId: string | null
}

export function toActor(row: EnteredRow): Actor {
  const { accountId, actorName, actorRole, ...places } = row
  return { ...places, accountId, name: actorName, role: actorRole } as unknown as Actor
}

/** The gate for an actor who is known already: tests, jobs, and pages that need no account. */
export function enterAs(actor: Actor) {
  const { accountId, personId, name, role, institutionId, districtCode, departmentId } = actor
  const values = [accountId, personId, name, role, institutionId, districtCode, departmentId]
  const casts = ['uuid', 'uuid', 'text', 'text', 'uuid', 'text', 'uuid']
  const list = values.map(
    (value, index) => `${value === null ? 'null' : literal(value)}::${casts[index]}`,
  )
  return `platform.enter(${list.join(', ')})`
}

export const enterAsNobody = enterAs(NOBODY)
