import type { Actor } from '../model/actor.ts'
import { callWithCommit, literal, type Tx } from './db.ts'

export interface Subject {
  /** A noun of the glossary: `case`, `person`, `institution`. */
  readonly kind: string
  readonly id: string
}

/**
 * Goes into the transaction of the deed itself: either both are on record, or neither is. Ids only:
 * nothing that describes a person enters the chain, so that a person can be forgotten and the
 * chain still be whole.
 */
export async function record(tx: Tx, actor: Actor, action: string, subject: Subject) {
  const { accountId, role, institutionId } = actor
  const values = [accountId, role, institutionId, action, subject.kind, subject.id]
  const list = values.map((value) => (value === null ? 'null' : literal(value)))
  // With the commit, so that a lane of the log is held for no longer than the commit takes.
  callWithCommit(tx, `audit.append(${list.join(', ')})`)
}

/** The same done to many, one after the other. */
export interface Deed {
  readonly actor: Actor
  readonly action: string
  readonly kind: Subject['kind']
  readonly ids: readonly string[]
}

/** Many entries at once, in the order in which they happened: the log is moved on once for all of them. */
export async function recordAll(tx: Tx, deeds: readonly Deed[]) {
  const done = deeds.filter(({ ids }) => ids.length > 0)
  if (done.length === 0) return
  const entries = done.map(({ actor, action, kind, ids }) => ({
    ...{ account: actor.accountId, acting: actor.role, institution: actor.institutionId },
    ...{ deed: action, kind, subjects: ids },
  }))
  callWithCommit(tx, `audit.append_all(${literal(JSON.stringify(entries))}::json)`)
}
