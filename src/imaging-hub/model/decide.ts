import type { Purpose } from '#imaging-node/model/purpose.ts'
import type { TicketOp } from '#imaging-node/model/ticket.ts'
import { type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Encounter, PractitionerRole } from './asking.ts'
import type { Membership } from './directory.ts'
import type { Policy } from './policy.ts'
import type { Provision } from './provision.ts'

/** All that a decision rests on; nothing else is looked at. */
export interface Facts {
  readonly now: Instant
  readonly policy: Policy
  readonly purpose: Purpose
  readonly member: {
    readonly org: string
    readonly membership: Membership
    readonly purposes: readonly Purpose[]
  }
  readonly role: PractitionerRole
  readonly encounter: Encounter | null
  readonly caseNumber: string | null
  readonly glassBroken: boolean
  readonly study: StudyFacts
  /** What the patient said; `unreachable` when nobody can tell at the moment. */
  readonly provisions: readonly SaidProvision[] | 'unreachable'
}

/** The same for all studies of a patient. */
export type AboutPatient = Omit<Facts, 'study'>

/** Who asks, before anybody has looked what the patient said. */
export type Asking = Omit<AboutPatient, 'provisions'>

export interface StudyFacts {
  readonly day: Day
  readonly modalities: readonly string[]
  readonly bodyPart: string
  readonly withdrawn: boolean
}

export interface SaidProvision extends Provision {
  readonly consent: string
  readonly consentVersion: number
}

/** What came out, and by which rule of which version: it stands in the ticket and in the log. */
export interface Decision {
  /** Whether the asker may know that the study exists. */
  readonly known: boolean
  readonly ops: readonly TicketOp[]
  readonly rule: RuleId
  readonly version: string
  readonly consent: { readonly id: string; readonly version: number } | null
  /** Hidden by what the patient said, from somebody who may know that something is hidden. */
  readonly tellWithheld: boolean
}

export type RuleId = keyof typeof RULES

/** In the order in which they are asked; the first that applies decides. */
export const RULES = {
  'M1-member-not-active':
    'A member that is suspended or removed: nothing, not even in an emergency.',
  'M2-purpose-not-granted': 'A purpose for which the member was not admitted.',
  'R1-role': 'A role that does not look for this purpose.',
  'E1-no-encounter': 'Treatment without an encounter in force: not the member’s own patient.',
  'B0-glass-whole': 'The purpose of the broken glass, and the glass is whole.',
  'B1-glass-broken':
    'In an emergency, with reasons, to be reviewed: everything, whatever was said.',
  'P1-patient': 'Patients, and whom they sent, see what is theirs.',
  'H1-insurer-descriptions': 'The insurer sees that there are images, and their digests.',
  'H2-insurer-case': 'The insurer sees the images of a case that it has opened.',
  'C0-consent-unreachable': 'Nobody can tell what the patient said: nothing.',
  'C1-denied': 'The patient said no. A no goes before any yes.',
  'C2-permitted': 'The patient said yes.',
  'D1-default-treatment': 'The patient said nothing, and the policy is opt-out for treatment.',
  'D2-default-nothing': 'The patient said nothing, and without a yes it is no.',
} as const

const ROLES: Record<Exclude<Purpose, 'BTG'>, readonly PractitionerRole[]> = {
  TREAT: ['doctor', 'emergency-doctor', 'radiologist', 'nurse'],
  PATRQT: ['patient', 'agent', 'shared-with'],
  HPAYMT: ['insurer'],
  CAREMGT: ['social-worker'],
}

const EVERYTHING = ['meta', 'frames', 'study'] as const
const DESCRIPTIONS = ['meta'] as const
const NOTHING = [] as const
const HEARS_OF_NOTHING_GONE: readonly Purpose[] = ['HPAYMT', 'CAREMGT']

/** Who may know what of one study, for which purpose. Pure: the same facts, the same decision. */
export function decide(facts: Facts): Decision {
  return decideFor(facts)(facts.study)
}

/** The same for one study after the other: what is the same for all of them is looked at once. */
export function decideFor(about: AboutPatient): (study: StudyFacts) => Decision {
  const { purpose, policy } = about
  const forAll = obstacle(about) ?? exemption(about)
  return (study) => {
    const { rule, ops, by = null } = forAll ?? fromConsent(about, study)
    return {
      // Of what is gone only those hear who would have seen it, to treat or as the patient.
      known: ops.length > 0 && !(study.withdrawn && HEARS_OF_NOTHING_GONE.includes(purpose)),
      ops: study.withdrawn ? NOTHING : ops,
      rule,
      version: policy.version,
      consent: by && { id: by.consent, version: by.consentVersion },
      tellWithheld: rule === 'C1-denied' && purpose === 'TREAT',
    }
  }
}

interface Found {
  readonly rule: RuleId
  readonly ops: readonly TicketOp[]
  readonly by?: SaidProvision | null
}

function obstacle(about: AboutPatient): Found | undefined {
  const { purpose, member, role, policy } = about
  const no = (rule: RuleId): Found => ({ rule, ops: NOTHING })
  if (member.membership !== 'active') return no('M1-member-not-active')
  // The glass is broken to treat: who was not admitted to treat cannot break it.
  if (!member.purposes.includes(purpose === 'BTG' ? 'TREAT' : purpose))
    return no('M2-purpose-not-granted')
  const roles = purpose === 'BTG' ? policy.breakGlassRoles : ROLES[purpose]
  if (!roles.includes(role)) return no('R1-role')
  if (purpose === 'TREAT' && !isInForce(about)) return no('E1-no-encounter')
  return undefined
}

/** Those who need no consent of their own. */
function exemption({ purpose, glassBroken, caseNumber }: AboutPatient): Found | undefined {
  if (purpose === 'BTG')
    return glassBroken
      ? { rule: 'B1-glass-broken', ops: EVERYTHING }
      : { rule: 'B0-glass-whole', ops: NOTHING }
  if (purpose === 'PATRQT') return { rule: 'P1-patient', ops: EVERYTHING }
  if (purpose === 'HPAYMT')
    return caseNumber
      ? { rule: 'H2-insurer-case', ops: EVERYTHING }
      : { rule: 'H1-insurer-descriptions', ops: DESCRIPTIONS }
  return undefined
}

function fromConsent(about: AboutPatient, study: StudyFacts): Found {
  const { provisions, purpose, policy } = about
  if (provisions === 'unreachable') return { rule: 'C0-consent-unreachable', ops: NOTHING }
  const matching = provisions.filter((one) => speaksOf(one, about, study))
  const denied = first(matching, 'deny')
  if (denied) return { rule: 'C1-denied', ops: NOTHING, by: denied }
  // A social worker sees that there are images, never the images.
  const most = purpose === 'CAREMGT' ? DESCRIPTIONS : EVERYTHING
  const permitted = first(matching, 'permit')
  if (permitted) return { rule: 'C2-permitted', ops: most, by: permitted }
  return purpose === 'TREAT' && policy.treatmentByDefault === 'permit'
    ? { rule: 'D1-default-treatment', ops: most }
    : { rule: 'D2-default-nothing', ops: NOTHING }
}

/** Of several that say the same the one with the least id: whatever order they come in. */
function first(matching: readonly SaidProvision[], decision: 'deny' | 'permit') {
  const same = matching.filter((one) => one.decision === decision)
  return same.sort((a, b) => (a.consent < b.consent ? -1 : a.consent > b.consent ? 1 : 0))[0]
}

const A_MINUTE_MS = 60_000

function isInForce({ encounter, now, policy }: AboutPatient): boolean {
  const moment = Date.parse(now)
  if (!encounter || Date.parse(encounter.startedAt) > moment + A_MINUTE_MS) return false
  const grace = policy.encounterGraceHours * 60 * A_MINUTE_MS
  return encounter.endedAt === null || Date.parse(encounter.endedAt) + grace >= moment
}

function speaksOf(said: SaidProvision, about: AboutPatient, study: StudyFacts): boolean {
  const { purpose, member, now } = about
  const today = dayInBeijing(now)
  const among = <Item>(list: readonly Item[], item: Item) =>
    list.length === 0 || list.includes(item)
  return (
    said.from <= today &&
    (said.until === null || today <= said.until) &&
    among(said.purposes, purpose) &&
    among(said.orgs, member.org) &&
    (said.examFrom === null || said.examFrom <= study.day) &&
    (said.examUntil === null || study.day <= said.examUntil) &&
    speaksOfModality(said, study) &&
    (said.bodyParts.length === 0 || said.bodyParts.some((part) => study.bodyPart.startsWith(part)))
  )
}

/** A no to one kind covers a study that holds it among others; a yes has to cover all that it holds. */
function speaksOfModality({ decision, modalities }: SaidProvision, study: StudyFacts) {
  if (modalities.length === 0) return true
  const named = (modality: string) => modalities.includes(modality)
  return decision === 'deny'
    ? study.modalities.some(named)
    : study.modalities.length > 0 && study.modalities.every(named)
}
