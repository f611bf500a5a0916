import { z } from 'zod'
import type { PersonId } from '#platform/model/actor.ts'
import { Day, type Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { isMinor } from './age.ts'
import { PersonCard } from './person.ts'

export const TieId = z.uuid().brand('TieId')
export type TieId = z.infer<typeof TieId>

/** What the other is to the person: her mother, his carer. */
export const TieKind = z.enum([
  'mother',
  'father',
  'parent',
  'spouse',
  'child',
  'sibling',
  'grandparent',
  'grandchild',
  'other-relative',
  'friend',
  'carer',
  'cared-for',
  'other',
])
export type TieKind = z.infer<typeof TieKind>

const opposites: Record<TieKind, TieKind> = {
  mother: 'child',
  father: 'child',
  parent: 'child',
  spouse: 'spouse',
  child: 'parent',
  sibling: 'sibling',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  'other-relative': 'other-relative',
  friend: 'friend',
  carer: 'cared-for',
  'cared-for': 'carer',
  other: 'other',
}

/** The same tie, told from the other side. */
export function opposite(kind: TieKind): TieKind {
  return opposites[kind]
}

/** A tie as it stands on the page of one of the two. */
export const Tie = z.object({
  id: TieId,
  other: PersonCard,
  kind: TieKind,
  /** The other may decide for the person (监护人). */
  guardian: z.boolean(),
  /** The person may decide for the other. */
  guardianOf: z.boolean(),
  livesWith: z.boolean(),
  endedOn: Day.nullable(),
  version: z.int(),
})
export type Tie = z.infer<typeof Tie>

export const TieObstacle = z.enum(['tie-to-oneself', 'tie-exists', 'guardian-is-minor'])
export type TieObstacle = z.infer<typeof TieObstacle>

export const tieWords: Record<TieObstacle, Words> = {
  'tie-to-oneself': {
    zh: '不能把本人登记为自己的亲属，请选择另一个人。',
    en: 'Nobody is kin to oneself. Choose another person.',
  },
  'tie-exists': {
    zh: '两人之间已经登记了关系。如关系有变，请先结束原来的关系。',
    en: 'The two are tied already. End the present tie first if it has changed.',
  },
  'guardian-is-minor': {
    zh: '监护人应为成年人，请核对出生日期，或改为一般亲属。',
    en: 'A guardian is of age. Check the birth date, or register as kin only.',
  },
}

interface Given {
  readonly personId: PersonId
  readonly other: { readonly id: PersonId; readonly birthDate: Day | null }
  readonly guardian: boolean
  /** Those to whom the person is tied at present. */
  readonly tiedTo: readonly PersonId[]
}

export function findTieObstacle(given: Given, at: Instant): TieObstacle | undefined {
  if (given.personId === given.other.id) return 'tie-to-oneself'
  if (given.tiedTo.includes(given.other.id)) return 'tie-exists'
  if (given.guardian && isMinor(given.other.birthDate, at)) return 'guardian-is-minor'
}
