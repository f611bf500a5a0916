import { z } from 'zod'
import type { Instant } from '#platform/model/time.ts'
import {
  Answer,
  type ClientFacts,
  decideEligibility,
  Eligibility,
} from '#resources/model/eligibility.ts'
import type { Resource } from '#resources/model/resource.ts'
import { eligibilityFacts } from '#resources/model/search.ts'
import { type Trust, trustIn } from '#resources/model/verification.ts'

/** What is looked at before anything leaves the house. */
export const Preflight = z.object({
  answer: Answer,
  eligibility: Eligibility,
  documents: z.array(z.object({ name: z.string(), ready: z.boolean() })),
  /** Whether there is room, as far as anybody has said lately. */
  capacity: Answer,
  trust: z.enum(['fresh', 'due', 'stale', 'never']),
})
export type Preflight = z.infer<typeof Preflight>

/** A number of places is believed for so many days: assumed, no rule was found. */
const CAPACITY_BELIEVED_DAYS = 14
const DAY_MS = 86_400_000

/** To somebody who stands in no directory: nobody knows, and a person has to ask. */
export const NOTHING_CHECKED: Preflight = {
  ...{ answer: 'unknown', documents: [], capacity: 'unknown', trust: 'never' },
  eligibility: { answer: 'unknown', why: [{ criterion: 'prose-only', answer: 'unknown' }] },
}

export function checkBefore(
  { content, capacity, verifiedAt }: Pick<Resource, 'content' | 'capacity' | 'verifiedAt'>,
  facts: ClientFacts,
  ready: readonly string[],
  now: Instant,
): Preflight {
  const eligibility = decideEligibility(eligibilityFacts(content), facts)
  const documents = content.documents.map((name) => ({ name, ready: ready.includes(name) }))
  const room = isOpen(content.status) ? roomIn(capacity, now) : 'no'
  const papers: Answer = documents.every((one) => one.ready) ? 'yes' : 'no'
  const trust: Trust = trustIn(verifiedAt, now)
  const answer = worst([eligibility.answer, papers, room])
  return { answer, eligibility, documents, capacity: room, trust }
}

function isOpen(status: Resource['content']['status']) {
  return status === 'active'
}

function roomIn({ available, updatedAt }: Resource['capacity'], now: Instant): Answer {
  if (available === null || updatedAt === null) return 'unknown'
  const days = (Date.parse(now) - Date.parse(updatedAt)) / DAY_MS
  if (days > CAPACITY_BELIEVED_DAYS) return 'unknown'
  return available > 0 ? 'yes' : 'no'
}

function worst(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}
