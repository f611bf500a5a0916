import { ageAt } from '#people/model/age.ts'
import type { PersonCard } from '#people/model/person.ts'
import { toInstant } from '#platform/model/time.ts'
import type { ClientFacts } from '#resources/model/eligibility.ts'
import type { ResourceId } from '#resources/model/resource.ts'
import type { PackageKind } from '../model/package.ts'
import type { Intention, Urgency } from '../model/referral.ts'

/** The form as somebody fills it in. */
export interface Typed extends Omit<ClientFacts, 'age' | 'monthlyIncome'> {
  readonly age: string
  readonly income: string
  readonly resourceId: ResourceId | null
  readonly toName: string
  readonly toContact: string
  readonly documents: readonly string[]
  readonly despite: string
  readonly intention: Intention
  readonly urgency: Urgency
  readonly kinds: readonly PackageKind[]
  readonly texts: Partial<Record<PackageKind, string>>
}

export interface PartProps {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
}

/** What is known already is filled in; nothing is chosen for sending but what they must know. */
export function nothingTyped(client: PersonCard | undefined): Typed {
  const age = client?.birthDate ? ageAt(client.birthDate, toInstant(new Date())) : undefined
  return {
    ...{ age: String(age ?? ''), income: '', district: null, insurance: null },
    ...{ diagnosisGroup: null, need: null, resourceId: null, toName: '', toContact: '' },
    ...{ documents: [], despite: '', intention: 'assist', urgency: 'routine' },
    ...{ kinds: ['situation', 'wish'], texts: {} },
  }
}

export function toFacts(typed: Typed): ClientFacts {
  const { age, income, district, insurance, diagnosisGroup, need } = typed
  return {
    ...{ district, insurance, diagnosisGroup, need },
    age: isWhole(age) && age.trim() !== '' ? Number(age) : null,
    monthlyIncome: isWhole(income) && income.trim() !== '' ? Number(income) * 100 : null,
  }
}

export function isWhole(text: string) {
  return /^\d{0,6}$/.test(text.trim())
}

export function toItems({ kinds, texts }: Typed) {
  return kinds.flatMap((kind) => {
    const text = texts[kind]?.trim()
    return text ? [{ kind, text }] : []
  })
}
