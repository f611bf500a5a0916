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
