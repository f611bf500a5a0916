import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { inviteToBureau, joinBureau } from './bureaus.ts'

interface Cast {
  readonly city: Actor
  readonly officer: Actor
}

/** The officer of the demonstration speaks for the department of human resources. */
export async function fillBureau(
  tx: Tx,
  enter: (actor: Actor) => Promise<unknown>,
  { city, officer }: Cast,
  deps: Deps,
) {
  await enter(city)
  const { code } = await inviteToBureau(tx, city, { bureau: 'human-resources' }, deps)
  await enter(officer)
  await joinBureau(tx, officer, { code }, deps)
}
