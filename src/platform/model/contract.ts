import type { z } from 'zod'
import type { Role } from './actor.ts'
import type { Words } from './words.ts'

/**
 * One operation that the product offers, written down once. The server mounts it, the web page
 * calls it, the OpenAPI document and the table of permissions are printed from it.
 *
 * A field `version` of the input travels in If-Match, a field `version` of the output in ETag.
 */
export interface Endpoint<Input extends z.ZodObject, Output extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** A `:name` in the path is the field of that name in `input`. */
  readonly path: `/${string}`
  /**
   * Asks only, although by POST, because what is asked must not stand in an address. Needs no
   * Idempotency-Key, and the answer is kept nowhere.
   */
  readonly reads?: true
  readonly summary: string
  /** The most bytes that a request may bring, where a file comes with it; else half a megabyte. */
  readonly bodyLimit?: number
  /** Who may ask. `anyone` needs no account. */
  readonly roles: readonly Role[] | 'anyone'
  readonly input: Input
  readonly output: Output
  /** What the answer may be, besides yes, to somebody who is allowed to ask. */
  readonly refusals?: Readonly<Record<string, Words>>
}

export type AnyEndpoint = Endpoint<z.ZodObject, z.ZodType>

export function endpoint<Input extends z.ZodObject, Output extends z.ZodType>(
  declaration: Endpoint<Input, Output>,
) {
  return declaration
}

export function pathFields({ path }: Pick<AnyEndpoint, 'path'>) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
}

/** A name for the operation that is stable and readable: `POST /cases/:id/notes` → `post-cases-id-notes`. */
export function operationId({ method, path }: Pick<AnyEndpoint, 'method' | 'path'>) {
  return [method.toLowerCase(), ...path.split('/').map((part) => part.replace(':', ''))]
    .filter(Boolean)
    .join('-')
}
