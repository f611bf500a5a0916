import type { PersonId } from '#platform/model/actor.ts'
import { type Day, Instant } from '#platform/model/time.ts'
import type { DataClass, Evidence, Purpose, Recipient } from '../model/consent.ts'
import { CURRENT_NOTICE } from '../model/notice.ts'

/** What stands in the fields of the form. */
export interface TypedConsent {
  readonly purpose: Purpose
  readonly limitsTold: boolean
  readonly dataClasses: DataClass[]
  readonly recipientName: string
  readonly recipientContact: string
  readonly untilDay: Day | null
  readonly givenBy: PersonId | null
  readonly evidence: Evidence['kind']
  readonly keptAt: string
  readonly witness: string
  readonly separate: boolean
}

/** The purposes for which data leave the house: the recipient is named (个人信息保护法 art. 23). */
const OUTSIDE: readonly Purpose[] = ['referral', 'aid', 'insurance', 'teaching', 'story']

export function leavesTheHouse(purpose: Purpose) {
  return OUTSIDE.includes(purpose)
}

export const NOTHING_TYPED: TypedConsent = {
  purpose: 'service',
  limitsTold: false,
  dataClasses: ['operational', 'shared', 'confidential'],
  recipientName: '',
  recipientContact: '',
  untilDay: null,
  givenBy: null,
  evidence: 'signature',
  keptAt: '',
  witness: '',
  separate: false,
}

export function toConsent(personId: PersonId, typed: TypedConsent) {
  const { purpose, limitsTold, dataClasses, separate, untilDay, givenBy } = typed
  return {
    ...{ personId, purpose, limitsTold, dataClasses, separate, notice: CURRENT_NOTICE },
    givenBy: givenBy as PersonId,
    recipients: [recipientOf(typed)],
    from: null,
    until: untilDay ? endOf(untilDay) : null,
    evidence: evidenceOf(typed),
  }
}

function recipientOf({ purpose, recipientName, recipientContact }: TypedConsent): Recipient {
  return leavesTheHouse(purpose)
    ? { kind: 'organisation', institutionId: null, name: recipientName, contact: recipientContact }
    : { kind: 'own-institution', institutionId: null, name: '', contact: '' }
}

function evidenceOf({ evidence, keptAt, witness }: TypedConsent): Evidence {
  return evidence === 'signature' ? { kind: evidence, keptAt } : { kind: evidence, witness }
}

/** The last moment of a day in Beijing. */
function endOf(day: Day) {
  return Instant.parse(new Date(`${day}T23:59:59.999+08:00`).toISOString())
}
