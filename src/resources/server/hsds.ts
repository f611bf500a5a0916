import { v5 } from 'uuid'
import { Domain, domainWords } from '#casework/model/code-lists.ts'
import { DISTRICTS, DistrictCode } from '#places/model/district.ts'
import { Instant } from '#platform/model/time.ts'
import { EligibilityRule } from '../model/eligibility.ts'
import type { Service } from '../model/hsds.ts'
import {
  type Capacity,
  Cost,
  NO_CAPACITY,
  type Resource,
  type ResourceContent,
} from '../model/resource.ts'

/** What goes out and comes in: an entry without what only this installation knows of it. */
export type Entry = Pick<Resource, 'content' | 'capacity' | 'verifiedAt'>

const DOMAINS = 'renqiao-domain'
/** Names for ids that are made of what they name, so that the same entry gives the same bytes. */
const NAMESPACE = '5f0c6d0a-3a5e-4f0b-9d0e-6d3f6a1e7b21'
const idOf = (...parts: readonly string[]) => v5(parts.join('\n'), NAMESPACE)

export function toHsds({ id, content, capacity, verifiedAt }: Entry & Pick<Resource, 'id'>) {
  const { provider, eligibility } = content
  const { rule } = eligibility
  const service: Service = {
    ...{ id, name: content.name, status: content.status, description: content.description },
    ...{ alert: content.alert, fees_description: content.costNote },
    eligibility_description: eligibility.prose,
    ...(typeof rule?.minimumAge === 'number' && { minimum_age: rule.minimumAge }),
    ...(typeof rule?.maximumAge === 'number' && { maximum_age: rule.maximumAge }),
    ...(verifiedAt && { assured_date: verifiedAt.slice(0, 10) }),
    organization: {
      id: idOf('organization', provider.name),
      ...{ name: provider.name, description: provider.about },
    },
    service_areas: content.districts.map((code) => ({
      ...{ id: idOf('area', id, code), extent: code, extent_type: 'text' },
      name: DISTRICTS.find((one) => one.code === code)?.name.zh ?? code,
    })),
    service_at_locations: content.place
      ? [{ id: idOf('at', id), location: placeOf(id, content.place) }]
      : [],
    required_documents: content.documents.map((document, n) => ({
      ...{ id: idOf('document', id, String(n)), document },
    })),
    schedules: content.schedule
      ? [{ id: idOf('schedule', id), description: content.schedule }]
      : [],
    contacts: content.contact ? [{ id: idOf('contact', id), name: content.contact }] : [],
    attributes: attributesOf(id, content),
    capacities: capacitiesOf(id, capacity),
  }
  return service
}

function placeOf(id: string, place: string) {
  const location_type = 'physical' as const
  return { id: idOf('location', id), location_type, description: place }
}

function attributesOf(id: string, { needs, cost, givesUpTo, eligibility }: ResourceContent) {
  const value = (label: string, value: string) => ({ id: idOf(label, id), label, value })
  return [
    ...needs.map((code) => ({
      ...{ id: idOf('need', id, code), link_type: 'service_focus' },
      taxonomy_term: {
        ...{ id: idOf('term', code), code, taxonomy: DOMAINS },
        ...{ name: domainWords[code].zh, description: domainWords[code].en },
      },
    })),
    value('cost', cost),
    ...(givesUpTo === null ? [] : [value('gives-up-to-fen', String(givesUpTo))]),
    ...(eligibility.rule
      ? [value('eligibility-rule', JSON.stringify(EligibilityRule.parse(eligibility.rule)))]
      : []),
  ]
}

function capacitiesOf(id: string, { available, maximum, unit, updatedAt }: Capacity) {
  if (available === null || updatedAt === null) return []
  return [
    {
      ...{ id: idOf('capacity', id), available, updated: updatedAt },
      unit: { id: idOf('unit', unit), name: unit },
      ...(maximum !== null && { maximum }),
    },
  ]
}

/** What somebody else wrote: what does not fit into our lists is left out, never guessed. */
export function fromHsds(service: Service): Entry {
  const { attributes = [], service_areas: areas = [], required_documents: documents = [] } = service
  const attributeOf = (label: string) => attributes.find((one) => one.label === label)?.value
  const terms = attributes.flatMap(({ taxonomy_term: term }) => (term ? [term] : []))
  const needs = terms
    .filter(({ taxonomy }) => taxonomy === DOMAINS)
    .map(({ code }) => Domain.safeParse(code).data)
  const districts = areas.map(({ extent }) => DistrictCode.safeParse(extent).data)
  const place = service.service_at_locations?.[0]?.location
  const gives = Number.parseInt(attributeOf('gives-up-to-fen') ?? '', 10)
  return {
    content: {
      ...{ name: service.name, status: service.status, alert: service.alert ?? '' },
      provider: {
        name: service.organization?.name ?? '',
        about: service.organization?.description ?? '',
        institutionId: null,
      },
      description: service.description ?? '',
      ...{ needs: known(needs), districts: known(districts) },
      eligibility: {
        prose: service.eligibility_description ?? '',
        rule: ruleIn(service, attributeOf),
      },
      documents: documents.flatMap(({ document }) => document ?? []),
      cost: Cost.safeParse(attributeOf('cost')).data ?? 'unknown',
      costNote: service.fees_description ?? '',
      givesUpTo: Number.isNaN(gives) ? null : gives,
      schedule: service.schedules?.[0]?.description ?? '',
      place: place?.description ?? place?.name ?? '',
      contact: service.contacts?.[0]?.name ?? '',
    },
    capacity: capacityIn(service),
    verifiedAt: service.assured_date
      ? Instant.parse(`${service.assured_date}T00:00:00.000Z`)
      : null,
  }
}

function ruleIn(service: Service, attributeOf: (label: string) => string | undefined) {
  const written = attributeOf('eligibility-rule')
  if (written) return EligibilityRule.safeParse(parsed(written)).data ?? null
  const { minimum_age: least, maximum_age: most } = service
  if (least === undefined && most === undefined) return null
  const open = { insurance: [], diagnosisGroups: [], mostMonthlyIncome: null }
  return { ...open, minimumAge: least ?? null, maximumAge: most ?? null }
}

function capacityIn({ capacities }: Service): Capacity {
  const [first] = capacities ?? []
  if (!first) return NO_CAPACITY
  const updatedAt = Instant.parse(new Date(first.updated).toISOString())
  return {
    available: first.available,
    maximum: first.maximum ?? null,
    unit: first.unit.name,
    updatedAt,
  }
}

function known<Value>(values: readonly (Value | undefined)[]) {
  return [...new Set(values.filter((value) => value !== undefined))]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
