import { type AnyEndpoint, operationId } from '#platform/model/contract.ts'
import type { Db } from '#platform/server/db.ts'
import type { Hands, Opening } from './hands.ts'
import { openAid } from './openings-aid.ts'
import { openCasework } from './openings-casework.ts'
import { openCity } from './openings-city.ts'
import { openClaims } from './openings-claims.ts'
import { openCultivation } from './openings-cultivation.ts'
import { openEnrolment } from './openings-enrolment.ts'
import { openFiles } from './openings-files.ts'
import { openGroups } from './openings-groups.ts'
import { openImaging } from './openings-imaging.ts'
import { openShifts } from './openings-shifts.ts'
import { openStandards } from './openings-standards.ts'
import { openStories } from './openings-stories.ts'
import { openSupervision } from './openings-supervision.ts'
import { openWhatIf } from './openings-what-if.ts'
import { aCaseOf } from './victim-casework.ts'
import type { Maker, World } from './world.ts'

export interface Openings {
  readonly byOperation: ReadonlyMap<string, readonly Opening[]>
  readonly own: readonly string[]
  readonly sealed: readonly string[]
}

/** Brings the victim's records into the states that are missing, and says which endpoint each opens. */
export async function makeOpenings(maker: Maker, world: World, db: Db): Promise<Openings> {
  const byOperation = new Map<string, Opening[]>()
  const [own, sealed]: [string[], string[]] = [[], []]
  const hands: Hands = {
    ...{ ...maker, world, db, file: await aCaseOf(maker, world.worker) },
    open(insider, endpoint, input, { guess = {}, at = 0 } = {}) {
      const key = operationId(endpoint as AnyEndpoint)
      const ask = typeof input === 'function' ? input : async () => input
      const one = { insider, input: ask as Opening['input'], guess: guess as Opening['guess'], at }
      byOperation.set(key, [...(byOperation.get(key) ?? []), one])
    },
    own: (...ids) => own.push(...ids),
    seal: (...ids) => sealed.push(...ids),
  }
  await openSupervision(hands)
  await openAid(hands)
  await openGroups(hands)
  await openShifts(hands)
  await openEnrolment(hands)
  await openClaims(hands)
  await openStandards(hands)
  await openStories(hands)
  await openCultivation(hands)
  await openCity(hands)
  await openImaging(hands)
  await openWhatIf(hands)
  await openFiles(hands)
  await openCasework(hands)
  return { byOperation, own, sealed }
}
