import type { z } from 'zod'
import type { Actor, Role } from '#platform/model/actor.ts'
import type { Endpoint } from '#platform/model/contract.ts'
import type { Db } from '#platform/server/db.ts'
import type { FrontDoor } from './front-door.ts'
import type { aCaseOf } from './victim-casework.ts'
import type { Maker, World } from './world.ts'

type Input = Readonly<Record<string, unknown>>

/**
 * An endpoint of the victim's, somebody to whom it is open, and with what. Most are found by trying;
 * these need a record in one state at its version, or words that no contract tells.
 */
export interface Opening {
  readonly insider: Actor
  /** What turns with the clock, or is told word for word, is asked for by an insider just before. */
  readonly input: (door: FrontDoor) => Promise<Input>
  /** What was told to the insider alone, and what others try in its place. */
  readonly guess: Input
  /** So many minutes later than now, or earlier, it is open. */
  readonly at: number
}

type Asked<In extends z.ZodObject> = z.input<In>

export interface Hands extends Maker {
  readonly world: World
  /** A case of the world's worker in the midst of service. */
  readonly file: Awaited<ReturnType<typeof aCaseOf>>
  /** For what comes in by no door: what the product does by itself. */
  readonly db: Db
  readonly open: <In extends z.ZodObject, Out extends z.ZodType>(
    insider: Actor,
    endpoint: Endpoint<In, Out>,
    input: Asked<In> | ((door: FrontDoor) => Promise<Asked<In>>),
    only?: { readonly guess?: Partial<Asked<In>>; readonly at?: number },
  ) => void
  /** Records and accounts of the victim's that name no institution and nobody of it. */
  readonly own: (...ids: readonly string[]) => void
  /** Ids that stand in no table. */
  readonly seal: (...ids: readonly string[]) => void
}

/** Formed like a code that was given out once, and nobody's. */
export const NO_CODE = '0000-0000-0000-0000-0000-0000'

/** Somebody of the world in this post. */
export function holderOf(role: Role, { insiders }: World): Actor {
  const one = insiders.find((insider) => insider.role === role)
  if (!one) throw new Error(`Nobody of the victim is ${role}`)
  return one
}
