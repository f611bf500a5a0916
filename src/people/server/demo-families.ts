import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import type { Day } from '#platform/model/time.ts'
import { DEMO_REGION, identityCheckDigit } from '../model/chinese-identity-number.ts'
import type { TieKind } from '../model/tie.ts'

/** Where the invented people are registered, and by whom. The two accounts are different people. */
export interface DemoHouse {
  readonly institutionId: InstitutionId
  readonly worker: { readonly accountId: AccountId; readonly name: string }
  readonly lead: { readonly accountId: AccountId }
}

/** Somebody invented. Names are drawn from common parts; a likeness to anybody is chance. */
export interface Invented {
  readonly name: string
  readonly sex: 'female' | 'male'
  readonly birthDate: Day
  readonly identityNumber: string
  readonly phone: string | null
}

export interface InventedFamily {
  readonly patient: Invented
  readonly kin: readonly {
    readonly person: Invented
    readonly kind: TieKind
    readonly guardian: boolean
  }[]
}

const SURNAMES = [
  ...'李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
  ...['单', '仇', '解', '区', '朴', '重', '翟', '查', '盖', '欧阳', '尉迟', '上官'],
]
const GIVEN = {
  female: [...'雨欣静怡婉清若兰晓月思源佳宁语桐梦瑶诗涵雅芙秀芝桂香玉梅素云'],
  male: [...'明轩子墨浩然俊峰嘉言思远天佑建国志远文博德福长河永年立新景行'],
} as const

/** A patient of an age between two, with those who belong to such an age. */
export function inventFamily(random: Seeded, today: Day, ages: readonly [number, number]) {
  const age = random.int(...ages)
  const surname = random.pick(SURNAMES)
  const patient = invent(random, today, age, { surname, phone: age >= 14 })
  return {
    patient,
    kin: age < 18 ? parents(random, today, age, surname) : others(random, today, age),
  }
}

function parents(random: Seeded, today: Day, age: number, surname: string): InventedFamily['kin'] {
  const mother = invent(random, today, age + random.int(22, 38), { sex: 'female', phone: true })
  const father = invent(random, today, age + random.int(23, 40), {
    sex: 'male',
    surname,
    phone: true,
  })
  const both = [
    { person: mother, kind: 'mother' as const, guardian: true },
    { person: father, kind: 'father' as const, guardian: true },
  ]
  if (random.chance(0.12)) {
    const grandmother = invent(random, today, age + random.int(48, 60), {
      sex: 'female',
      phone: true,
    })
    return [{ person: grandmother, kind: 'grandparent', guardian: true }]
  }
  return random.chance(0.3) ? both.slice(0, 1) : both
}

function others(random: Seeded, today: Day, age: number): InventedFamily['kin'] {
  if (age >= 60 && random.chance(0.7)) {
    const child = invent(random, today, age - random.int(22, 35), { phone: true })
    return [{ person: child, kind: 'child', guardian: false }]
  }
  if (random.chance(0.25)) return []
  const near = Math.max(18, age + random.int(-6, 6))
  const spouse = invent(random, today, near, { phone: true })
  return [{ person: spouse, kind: age < 26 ? 'sibling' : 'spouse', guardian: false }]
}

interface Wanted {
  readonly sex?: 'female' | 'male'
  readonly surname?: string
  readonly phone: boolean
}

function invent(random: Seeded, today: Day, age: number, wanted: Wanted): Invented {
  const { sex = random.pick(['female', 'male'] as const), surname = random.pick(SURNAMES) } = wanted
  const given = random.pick(GIVEN[sex]) + (random.chance(0.75) ? random.pick(GIVEN[sex]) : '')
  const birthDate = birthday(random, today, age)
  return {
    name: surname + given,
    sex,
    birthDate,
    identityNumber: inventNumber(random, birthDate, sex),
    phone: wanted.phone ? inventPhone(random) : null,
  }
}

/** Has had the birthday of that age, and not yet the next. */
function birthday(random: Seeded, today: Day, age: number): Day {
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() - age, date.getUTCMonth(), date.getUTCDate())
  date.setUTCDate(date.getUTCDate() - random.int(0, 360))
  return date.toISOString().slice(0, 10) as Day
}

function inventNumber(random: Seeded, birthDate: Day, sex: 'female' | 'male') {
  const sequence = random.int(0, 499) * 2 + (sex === 'male' ? 1 : 0)
  const body = DEMO_REGION + birthDate.replaceAll('-', '') + String(sequence).padStart(3, '0')
  return body + identityCheckDigit(body)
}

/** 154 is not known to have been given to any operator (assumed: not verified). */
function inventPhone(random: Seeded) {
  return `1540${String(random.int(0, 9_999_999)).padStart(7, '0')}`
}
