import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { FrontDoor } from './front-door.ts'

/** By whom and how a world is made. */
export interface Maker {
  readonly door: FrontDoor
  /** Stands in every text of this world and of no other. */
  readonly mark: string
  /** Three digits that no other world has. */
  readonly digits: string
}

/** An institution with its people and records: the one whose secrets are sought, or one that seeks. */
export interface World {
  readonly institutionId: InstitutionId
  readonly worker: Actor
  readonly lead: Actor
  readonly volunteer: Actor
  /** A volunteer of the house to whom nothing is entrusted yet. */
  readonly bystander: Actor
  /** A colleague of the worker. */
  readonly second: Actor
  /** Somebody with a policy of one's own, at no institution. */
  readonly insured: Actor
  /** Those to whom some of its records are open: one for each post that handles them. */
  readonly insiders: readonly Actor[]
  /** Known in clear only to those who may reveal it: the database holds it sealed. */
  readonly sealed: readonly string[]
  /** The same of what is kept by the insurer. */
  readonly sealedByInsurer: readonly string[]
}
