import type { CaseId } from '#casework/model/case.ts'
import type { ContactId } from '#casework/model/contact.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { DocumentKind, ValuesOf } from '../model/kind.ts'
import type { Values } from './docx/render.ts'

/** What a paper is written about. */
export interface Subject {
  readonly caseId: CaseId
  readonly contactId: ContactId | undefined
}

/** A kind of paper with the template that comes along, and how its values are gathered. */
export interface ServedKind {
  readonly kind: DocumentKind
  readonly template: () => Buffer
  /** Out of sight is 404, as everywhere: begin with a `get…` of the slice that keeps the record. */
  readonly gather: (tx: Tx, actor: Actor, subject: Subject, deps: Deps) => Promise<Values>
}

/** Binds a kind to its values; a tag that is forgotten does not compile. */
export function served<const Kind extends DocumentKind>(
  kind: Kind,
  template: () => Buffer,
  gather: (tx: Tx, actor: Actor, subject: Subject, deps: Deps) => Promise<ValuesOf<Kind['fields']>>,
): ServedKind {
  return { kind, template, gather: gather as ServedKind['gather'] }
}
