import type { CaseId } from '#casework/model/case.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'

/** Who plays in the small demonstration. */
export interface Cast {
  readonly worker: Actor
  readonly lead: Actor
  readonly supervisor: Actor
  readonly city: Actor
  /** A case whose client says yes, and the client. */
  readonly file: { readonly id: CaseId; readonly clientId: PersonId } | undefined
}

export type Enter = (actor: Actor) => Promise<unknown>
