import { z } from 'zod'
import { Sex } from '#people/model/person.ts'
import { PersonId } from '#platform/model/actor.ts'
import type { Words } from '#platform/model/words.ts'

export const NetworkId = z.uuid().brand('NetworkId')
export type NetworkId = z.infer<typeof NetworkId>

/** A name within one network: `client`, `m3`. */
export const Key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
export type Key = z.infer<typeof Key>

/** The index person. Who that is stands on the case, so the client is not among the members. */
export const CLIENT: Key = 'client'

export const BirthYear = z.int().min(1850).max(2100)

/** Somebody of the family: as little as is needed, unless the person is registered anyway. */
export const Member = z.object({
  key: Key,
  /** A first name or what the person is called: 外婆、小弟. */
  called: z.string().trim().min(1).max(20),
  personId: PersonId.nullable(),
  sex: Sex,
  birthYear: BirthYear.nullable(),
  deceased: z.boolean(),
})
export type Member = z.infer<typeof Member>

export const TieKind = z.enum(['parent-child', 'couple', 'sibling'])
export type TieKind = z.infer<typeof TieKind>

export const tieKindWords: Record<TieKind, Words> = {
  'parent-child': { zh: '父母与子女', en: 'Parent and child' },
  couple: { zh: '伴侣', en: 'Couple' },
  sibling: { zh: '兄弟姐妹', en: 'Siblings' },
}

export const Quality = z.enum(['unknown', 'close', 'distant', 'conflict', 'cutoff', 'violent'])
export type Quality = z.infer<typeof Quality>

export const qualityWords: Record<Quality, Words> = {
  unknown: { zh: '没有说', en: 'Not said' },
  close: { zh: '亲近', en: 'Close' },
  distant: { zh: '疏远', en: 'Distant' },
  conflict: { zh: '冲突', en: 'Conflict' },
  cutoff: { zh: '断绝来往', en: 'Cut off' },
  violent: { zh: '有暴力', en: 'Violent' },
}

export const FamilyTie = z.object({
  kind: TieKind,
  /** The parent, where the kind has a direction. */
  from: Key,
  to: Key,
  quality: Quality,
  /** A couple that is separated or divorced. */
  parted: z.boolean(),
})
export type FamilyTie = z.infer<typeof FamilyTie>

export const EcoKind = z.enum(['person', 'organisation', 'other'])
export type EcoKind = z.infer<typeof EcoKind>

export const ecoKindWords: Record<EcoKind, Words> = {
  person: { zh: '人', en: 'Person' },
  organisation: { zh: '单位、组织', en: 'Organisation' },
  other: { zh: '其他', en: 'Other' },
}

/** Which way the help goes, seen from the client. */
export const Direction = z.enum(['in', 'out', 'both'])
export type Direction = z.infer<typeof Direction>

export const directionWords: Record<Direction, Words> = {
  in: { zh: '对方帮助服务对象', en: 'Helps the client' },
  out: { zh: '服务对象帮助对方', en: 'Is helped by the client' },
  both: { zh: '互相帮助', en: 'Both ways' },
}

export const EcoTie = z.object({
  key: Key,
  kind: EcoKind,
  called: z.string().trim().min(1).max(30),
  personId: PersonId.nullable(),
  /** 0 only by name, 1 weak, 2 firm, 3 strong. */
  strength: z.int().min(0).max(3),
  direction: Direction,
  stressful: z.boolean(),
})
export type EcoTie = z.infer<typeof EcoTie>

export const strengthWords: readonly Words[] = [
  { zh: '只是认识', en: 'Only known' },
  { zh: '有一点来往', en: 'Weak' },
  { zh: '常来往', en: 'Firm' },
  { zh: '非常牢靠', en: 'Strong' },
]

/** What is drawn, as data. One for a case; each saving adds a version. */
export const Network = z.object({
  members: z.array(Member).max(40),
  ties: z.array(FamilyTie).max(120),
  /** Who lives together. */
  households: z.array(z.array(Key).max(41)).max(8),
  /** Who cares for whom. */
  cares: z.array(z.object({ from: Key, to: Key })).max(40),
  ecoTies: z.array(EcoTie).max(24),
})
export type Network = z.infer<typeof Network>

export const EMPTY: Network = { members: [], ties: [], households: [], cares: [], ecoTies: [] }

/** What is known of the client from the record. */
export const ClientFacts = Member.pick({ called: true, sex: true, birthYear: true }).extend({
  called: z.string(),
})
export type ClientFacts = z.infer<typeof ClientFacts>

/** Everybody who is drawn, the client first. */
export function everybody({ members }: Network, client: ClientFacts): Member[] {
  return [{ ...client, key: CLIENT, personId: null, deceased: false }, ...members]
}
