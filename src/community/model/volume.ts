import { z } from 'zod'
import { ServiceLine } from '#casework/model/code-lists.ts'
import type { ServiceField } from '#groups/model/field.ts'
import type { PersonId } from '#platform/model/actor.ts'
import { Day, type Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { EstimateMethod } from './activity.ts'

export const Method = z.enum(['case', 'group', 'community'])
export type Method = z.infer<typeof Method>

export const methodWords: Record<Method, Words> = {
  case: { zh: '个案', en: 'Casework' },
  group: { zh: '小组', en: 'Group work' },
  community: { zh: '社区', en: 'Community work' },
}

/** One thing that was done: a contact of a case, a session of a group, an activity. */
export interface Deed {
  readonly method: Method
  /** The case, the group, the activity. */
  readonly recordId: string
  readonly deedId: string
  readonly title: string
  readonly line: ServiceLine
  /** What it was about; a case has a ward instead. */
  readonly field: ServiceField | null
  readonly ward: string
  readonly at: Instant
  readonly minutes: number
  /** Rows of `people`: the same human being has one id, whatever brought them. */
  readonly personIds: readonly PersonId[]
  /** Reached, and on no list: never a person in a count of persons. */
  readonly estimate: { readonly people: number; readonly method: EstimateMethod } | null
}

const Count = z.int()

/** M1–M3. Persons are distinct; person-times and estimates are not persons, and stand apart. */
export const Volume = z.object({
  from: Day,
  to: Day,
  persons: Count,
  byMethod: z.array(
    z.object({
      method: Method,
      records: Count,
      deeds: Count,
      persons: Count,
      personTimes: Count,
      minutes: Count,
    }),
  ),
  /** Persons who are counted under more than one method: why the methods do not add up to `persons`. */
  shared: Count,
  estimates: z.array(z.object({ method: EstimateMethod, people: Count, activities: Count })),
  byLine: z.array(z.object({ line: ServiceLine, deeds: Count, minutes: Count, persons: Count })),
  byField: z.array(z.object({ key: z.string(), deeds: Count, minutes: Count, persons: Count })),
})
export type Volume = z.infer<typeof Volume>

/** A figure that opens its rows. */
export const Figure = z.discriminatedUnion('of', [
  z.object({ of: z.literal('all') }),
  z.object({ of: z.literal('shared') }),
  z.object({ of: z.literal('method'), method: Method }),
  z.object({ of: z.literal('line'), line: ServiceLine }),
  z.object({ of: z.literal('field'), key: z.string().min(1).max(80) }),
  z.object({ of: z.literal('estimate'), method: EstimateMethod }),
])
export type Figure = z.infer<typeof Figure>

export function countVolume(
  deeds: readonly Deed[],
  period: { readonly from: Day; readonly to: Day },
): Volume {
  const estimated = deeds.flatMap(({ estimate }) => (estimate ? [estimate] : []))
  return {
    ...period,
    persons: personsOf(deeds).size,
    byMethod: Method.options.map((method) => {
      const mine = deeds.filter((deed) => deed.method === method)
      return {
        method,
        records: new Set(mine.map(({ recordId }) => recordId)).size,
        ...{ deeds: mine.length, persons: personsOf(mine).size, minutes: minutesOf(mine) },
        personTimes: mine.reduce((sum, { personIds }) => sum + personIds.length, 0),
      }
    }),
    shared: sharedPersons(deeds).size,
    estimates: EstimateMethod.options.flatMap((method) => {
      const mine = estimated.filter((one) => one.method === method)
      const people = mine.reduce((sum, one) => sum + one.people, 0)
      return mine.length === 0 ? [] : [{ method, people, activities: mine.length }]
    }),
    byLine: ServiceLine.options.map((line) => ({ line, ...sizeOf(deeds, { of: 'line', line }) })),
    byField: fieldsOf(deeds).map((key) => ({ key, ...sizeOf(deeds, { of: 'field', key }) })),
  }
}

/** The deeds behind a figure: what is opened is what was counted. */
export function deedsOf(deeds: readonly Deed[], figure: Figure): readonly Deed[] {
  switch (figure.of) {
    case 'all':
      return deeds
    case 'shared': {
      const shared = sharedPersons(deeds)
      return deeds
        .map((deed) => ({ ...deed, personIds: deed.personIds.filter((id) => shared.has(id)) }))
        .filter(({ personIds }) => personIds.length > 0)
    }
    case 'method':
      return deeds.filter(({ method }) => method === figure.method)
    case 'line':
      return deeds.filter(({ line }) => line === figure.line)
    case 'field':
      return deeds.filter((deed) => fieldOf(deed) === figure.key)
    case 'estimate':
      return deeds.filter(({ estimate }) => estimate?.method === figure.method)
  }
}

export function personsOf(deeds: readonly Deed[]): Set<PersonId> {
  return new Set(deeds.flatMap(({ personIds }) => personIds))
}

/** Who was served by more than one method. */
export function sharedPersons(deeds: readonly Deed[]): Set<PersonId> {
  const methods = new Map<PersonId, Set<Method>>()
  for (const { method, personIds } of deeds)
    for (const id of personIds) methods.set(id, (methods.get(id) ?? new Set()).add(method))
  return new Set([...methods].flatMap(([id, of]) => (of.size > 1 ? [id] : [])))
}

/** `stroke` for a group or an activity, `ward:骨科病房` for a case. */
export function fieldOf({ field, ward }: Pick<Deed, 'field' | 'ward'>) {
  return field ?? `ward:${ward}`
}

function fieldsOf(deeds: readonly Deed[]) {
  return [...new Set(deeds.map(fieldOf))].sort()
}

function sizeOf(deeds: readonly Deed[], figure: Figure) {
  const mine = deedsOf(deeds, figure)
  return { deeds: mine.length, minutes: minutesOf(mine), persons: personsOf(mine).size }
}

function minutesOf(deeds: readonly Deed[]) {
  return deeds.reduce((sum, { minutes }) => sum + minutes, 0)
}
