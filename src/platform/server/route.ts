import type { z } from 'zod'
import type { Actor } from '../model/actor.ts'
import type { AnyEndpoint, Endpoint } from '../model/contract.ts'
import type { Tx } from './db.ts'
import type { Deps } from './deps.ts'

export type UseCase<Input, Output> = (
  tx: Tx,
  actor: Actor,
  input: Input,
  deps: Deps,
) => Promise<Output>

export interface Route {
  readonly endpoint: AnyEndpoint
  readonly answer: UseCase<never, unknown>
}

/** Binds an endpoint to the use-case that answers it; the types of both must agree. */
export function route<Input extends z.ZodObject, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  answer: UseCase<z.output<Input>, z.input<Output>>,
): Route {
  return { endpoint, answer }
}
