import type { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/** Who may call the hub: each signs its requests with its own key (see signed-call.ts of the server). */
export type Caller = 'node' | 'member'

/** One operation that the hub offers to nodes or members. All are POST: no address says who is asked for. */
export interface HubCall<Input extends z.ZodObject, Output extends z.ZodType> {
  readonly path: `/hub/${string}`
  readonly summary: string
  readonly caller: Caller
  readonly input: Input
  readonly output: Output
  /** Asks only: nothing has to be on disk before the answer. */
  readonly reads?: true
  /**
   * Large answers, built field by field as the contract names them, go out without being read once more. Tests hold each of
   * them against the contract.
   */
  readonly asBuilt?: true
  /** Also for members that are suspended: what they owe the others. */
  readonly whenSuspended?: true
  readonly bodyLimit?: number
  readonly refusals?: Readonly<Record<string, Words>>
}

export type AnyHubCall = HubCall<z.ZodObject, z.ZodType>

export function hubCall<Input extends z.ZodObject, Output extends z.ZodType>(
  declaration: HubCall<Input, Output>,
) {
  return declaration
}
