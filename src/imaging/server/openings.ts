import { randomUUID } from 'node:crypto'
import { noSuch } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import type { AskNode } from './node-session.ts'

/** Somebody has a study open. Lives in this process only; who comes after a restart opens it again. */
export interface Opening {
  readonly id: string
  readonly accountId: string
  readonly studyUid: string
  /** SHA-256 of the manifest, as the index of the hub has it. */
  readonly manifest: string
  /** Of the ticket: what the hub calls the patient, and the ticket itself. */
  readonly patient: string
  readonly ticket: string
  readonly expiresAt: Instant
  readonly ask: AskNode
}

export interface Openings {
  readonly add: (opening: Omit<Opening, 'id'>) => Opening
  /** @throws Refusal no-such-opening, also for who did not open it */
  readonly get: (id: string, accountId: string) => Opening
}

/** Against who opens without end. */
const MOST = 10_000

export function createOpenings(now: () => Instant): Openings {
  const openings = new Map<string, Opening>()
  return {
    add(given) {
      for (const [id, { expiresAt }] of openings) if (expiresAt <= now()) openings.delete(id)
      const [oldest] = openings.keys()
      if (openings.size >= MOST && oldest) openings.delete(oldest)
      const opening = { ...given, id: randomUUID() }
      openings.set(opening.id, opening)
      return opening
    },
    get(id, accountId) {
      const found = openings.get(id)
      if (!found || found.accountId !== accountId || found.expiresAt <= now())
        throw noSuch('opening')
      return found
    },
  }
}
