import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { noSuch } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Asking } from './doors.ts'
import type { AskNode } from './node-session.ts'

/** Somebody has a study open. Lives in this process only; who comes after a restart opens it again. */
export interface Opening extends Term {
  readonly id: string
  readonly accountId: string
  readonly node: string
  readonly studyUid: string
  /** SHA-256 of the manifest, as the index of the hub has it. */
  readonly manifest: string
  /** By one of these the node signs its manifests, as the directory of the hub has it. */
  readonly nodeKeys: readonly string[]
  /** What the hub calls the patient. */
  readonly patient: string
  readonly ask: AskNode
  /** By a new ticket of the hub, with the same key. @throws Refusal no-ticket and what the node says */
  readonly renew: (asking: Asking) => Promise<Term>
  /** Ends it at the node. */
  readonly end: () => Promise<void>
  /** By what it is asked for once more; absent where it ends when it ends. */
  readonly again?: (request: FastifyRequest) => Promise<Asking>
  /** Of what it is part: a share. */
  readonly of?: string
}

export interface Term {
  /** By which the session goes on. */
  readonly ticket: string
  readonly expiresAt: Instant
}

export interface Openings {
  readonly add: (opening: Omit<Opening, 'id'>) => Opening
  /** @throws Refusal no-such-opening, also for who did not open it */
  readonly get: (id: string, accountId: string) => Opening
  readonly goOn: (id: string, term: Term) => void
  /** Those that are part of this; they are gone. */
  readonly take: (of: string) => Opening[]
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
    goOn(id, term) {
      const found = openings.get(id)
      if (found) openings.set(id, { ...found, ...term })
    },
    take(of) {
      const taken = [...openings.values()].filter((one) => one.of === of)
      for (const { id } of taken) openings.delete(id)
      return taken
    },
  }
}
