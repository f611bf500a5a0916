import type { Insertable } from 'kysely'
import type { PersonId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { AccessRequestId } from '../model/access.ts'
import { isUnderFourteen } from '../model/age.ts'
import type { ConsentId } from '../model/consent.ts'
import { maskName } from '../model/mask.ts'
import { nameKeys as keysOf } from '../model/name-search.ts'
import { CURRENT_NOTICE } from '../model/notice.ts'
import type { TieId, TieKind } from '../model/tie.ts'
import type { DemoHouse, Invented } from './demo-families.ts'
import { spell } from './spelling.ts'
import { contactOf, IDENTITY, identityOf, PHONE } from './store.ts'
import type { Tables } from './tables.ts'

type Enrolled = Invented & { readonly id: PersonId }

interface Family {
  readonly patient: Enrolled & { minor: boolean; open: boolean; consented: boolean }
  readonly kin: readonly { person: Enrolled; kind: TieKind; guardian: boolean }[]
}

interface Context {
  readonly house: DemoHouse
  readonly deps: Deps
  readonly random: Seeded
  readonly weekAgo: Instant
}

type Rows<Name extends keyof Tables> = Insertable<Tables[Name]>[]

export function people(everybody: readonly Enrolled[], { house, deps }: Context) {
  return everybody.map(({ id, name, sex, birthDate, identityNumber }) => ({
    ...{ id, name, sex, birthDate, institutionId: house.institutionId, formerName: null },
    ...{ maskedName: maskName(name), pinyin: spell(name).pinyin, birthPrecision: 'day' as const },
    ...{ declaredAdult: false, languages: ['普通话'], accessNeeds: [], deceasedOn: null },
    identitySealed: deps.vault.seal(identityNumber, identityOf(id)),
    identityIndex: deps.vault.blindIndex(identityNumber, IDENTITY),
    registeredBy: house.worker.accountId,
  })) satisfies Rows<'people.person'>
}

export function nameKeys(everybody: readonly Enrolled[], { house }: Context) {
  return everybody.flatMap(({ id, name }) =>
    keysOf(name, spell(name).readings).map((key) => {
      return { key, personId: id, institutionId: house.institutionId }
    }),
  ) satisfies Rows<'people.nameKey'>
}

export function contacts(everybody: readonly Enrolled[], { house, deps, random }: Context) {
  return everybody.flatMap(({ id: personId, phone }) => {
    if (!phone) return []
    const id = random.id()
    const sealed = deps.vault.seal(phone, contactOf(id))
    const phoneIndex = deps.vault.blindIndex(phone, PHONE)
    return [{ id, personId, sealed, phoneIndex, place: 0, institutionId: house.institutionId }]
  }) satisfies Rows<'people.contact'>
}

export function ties(families: readonly Family[], { house, random, weekAgo }: Context) {
  return families.flatMap(({ patient, kin }) =>
    kin.map(({ person, kind, guardian }) => ({
      ...{ id: random.id() as TieId, institutionId: house.institutionId, kind, guardian },
      ...{ personId: patient.id, otherId: person.id, livesWith: random.chance(0.8) },
      startedOn: dayInBeijing(weekAgo),
    })),
  ) satisfies Rows<'people.tie'>
}

/** Under fourteen the first guardian says yes, from then on the person. */
export function consents(families: readonly Family[], context: Context) {
  const { house, deps, random, weekAgo } = context
  return families.flatMap(({ patient, kin }) => {
    if (!patient.consented) return []
    const guardian = kin.find((one) => one.guardian)?.person.id ?? patient.id
    const givenBy = isUnderFourteen(patient.birthDate, deps.now()) ? guardian : patient.id
    return [
      {
        ...{ id: random.id() as ConsentId, institutionId: house.institutionId },
        ...{ personId: patient.id, givenBy, purpose: 'service' as const },
        recipients: JSON.stringify([
          { kind: 'own-institution', institutionId: null, name: '', contact: '' },
        ]) as never,
        dataClasses: ['operational' as const, 'shared' as const, 'confidential' as const],
        ...{ startsAt: weekAgo, endsAt: null, separate: true, notice: CURRENT_NOTICE },
        evidence: JSON.stringify({ kind: 'signature', keptAt: '社工部文件柜（演示）' }) as never,
        recordedBy: house.worker.accountId,
      },
    ]
  }) satisfies Rows<'people.consent'>
}

export function grants(families: readonly Family[], { house, random, weekAgo }: Context) {
  return minors(families, true).map(({ id }) => ({
    ...{ id: random.id(), institutionId: house.institutionId, personId: id },
    ...{ accountId: house.worker.accountId, kind: 'care-team' as const, endsAt: null },
    ...{ grantedBy: house.lead.accountId, startsAt: weekAgo },
  })) satisfies Rows<'people.accessGrant'>
}

const REASONS = [
  '病房护士来电，患儿家庭经济困难，需了解家庭情况',
  '上次住院由同事跟进，现再次入院，需查看联系人',
  '家属来电询问救助申请进度，需核对登记信息',
]

/** What the lead finds on the desk: the worker asks for some of the closed records. */
export function requests(families: readonly Family[], { house, deps, random }: Context) {
  return minors(families, false)
    .slice(0, REASONS.length)
    .map(({ id }, place) => ({
      ...{ id: random.id() as AccessRequestId, institutionId: house.institutionId, personId: id },
      ...{ askedBy: house.worker.accountId, askedByName: house.worker.name },
      ...{ purpose: 'service' as const, reason: REASONS[place] as string, days: 14 },
      askedAt: deps.now(),
    })) satisfies Rows<'people.accessRequest'>
}

function minors(families: readonly Family[], open: boolean) {
  return families.map(({ patient }) => patient).filter((one) => one.minor && one.open === open)
}
