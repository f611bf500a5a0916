import { z } from 'zod'
import { Hex32, Modality } from '#imaging-node/model/index-row.ts'
import { NodeName, OrgCode, StudyUid } from '#imaging-node/model/ticket.ts'
import { Instant, toInstant } from '#platform/model/time.ts'

/** Why an exam may be done again, as the Measures of 2022 and local rules on recognition have it. */
export const RepeatReason = z.enum([
  'condition-changed',
  'fast-changing',
  'before-procedure',
  'emergency',
  'forensic',
  'quality-not-accepted',
  'doctor-judgement',
])
export type RepeatReason = z.infer<typeof RepeatReason>

/** When we learned it. Nothing on record is changed: what is corrected is learned anew. */
const learned = { knownAt: Instant }
/** A keyed hash: the same for the same person, and nobody’s name. */
const Person = z.string().min(1).max(64)
/** Nine zeros: not coded. */
export const BodyPart = z.string().regex(/^[0-9A-Z]{9}$/)
export const NO_PART = '000000000'

export const Charge = z.object({
  ...{ kind: z.literal('charge'), ...learned, person: Person },
  /** Of the line in the settlement. */
  number: z.string().trim().min(1).max(60),
  institution: OrgCode,
  institutionName: z.string().trim().min(1).max(100),
  item: z.string().trim().min(1).max(40),
  itemName: z.string().trim().min(1).max(100),
  ...{ modality: Modality, bodyPart: BodyPart, orderedAt: Instant, examAt: Instant },
  device: z.string().max(40),
  reason: RepeatReason.nullable(),
})
export type Charge = z.infer<typeof Charge>

/** The charges of an institution are on record for these days. */
export const Delivery = z.object({
  ...{ kind: z.literal('delivery'), ...learned, institution: OrgCode },
  ...{ from: Instant, until: Instant },
})

/** What the index of the network said of a study. */
export const StudySeen = z.object({
  ...{ kind: z.literal('study'), ...learned, person: Person, node: NodeName, where: z.string() },
  ...{ studyUid: StudyUid, examAt: Instant, modalities: z.array(Modality), bodyPart: BodyPart },
  ...{ unit: OrgCode, manifest: Hex32, rev: z.int(), state: z.enum(['sealed', 'withdrawn']) },
  /** 互认标识 HR. The index does not say: null. */
  quality: z.boolean().nullable(),
})
export type StudySeen = z.infer<typeof StudySeen>

/** Whether a node, or one study there, could be had. */
export const ReachSeen = z.object({
  ...{ kind: z.literal('reach'), ...learned, node: NodeName, studyUid: StudyUid.nullable() },
  reachable: z.boolean(),
})

/** Digests of decoded pictures, with how much is in them (bits a pixel): no picture, and no way back to one. */
export const PixelsSeen = z.object({
  ...{ kind: z.literal('pixels'), ...learned, person: Person, unit: OrgCode, where: z.string() },
  ...{ studyUid: StudyUid, examAt: Instant, modality: Modality },
  frames: z.array(z.object({ digest: Hex32, entropy: z.number() })),
})
export type PixelsSeen = z.infer<typeof PixelsSeen>

/** A node refused other bytes under a UID that was taken, or found sex or age at odds with the person. */
export const ConflictSeen = z.object({
  ...{ kind: z.literal('conflict'), ...learned, person: Person, unit: OrgCode, where: z.string() },
  ...{ studyUid: StudyUid, examAt: Instant, modality: Modality },
  what: z.enum(['two-digests', 'header-differs']),
})

export const Fact = z.discriminatedUnion('kind', [
  Charge,
  Delivery,
  StudySeen,
  ReachSeen,
  PixelsSeen,
  ConflictSeen,
])
export type Fact = z.infer<typeof Fact>
export type FactOf<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>

/** What was known at a moment; nothing that was learned later counts. */
export function knownBy(facts: readonly Fact[], moment: Instant): Fact[] {
  return facts.filter(({ knownAt }) => knownAt <= moment)
}

export function ofKind<Kind extends Fact['kind']>(facts: readonly Fact[], kind: Kind) {
  return facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind)
}

/** Of each study the latest that is known: by revision, then by when it was learned. */
export function latestStudies(facts: readonly Fact[]): StudySeen[] {
  const latest = new Map<string, StudySeen>()
  for (const study of ofKind(facts, 'study')) {
    const key = `${study.node} ${study.studyUid}`
    const known = latest.get(key)
    if (!known || orderOf(known) < orderOf(study)) latest.set(key, study)
  }
  return [...latest.values()]
}

function orderOf({ rev, knownAt, state, examAt }: StudySeen) {
  return `${String(rev).padStart(10, '0')} ${knownAt} ${state} ${examAt}`
}

/** The index tells minutes on the clock of the place; in China that is one clock. */
export function momentOf(examAt: string): Instant {
  return toInstant(new Date(`${examAt}:00+08:00`))
}
