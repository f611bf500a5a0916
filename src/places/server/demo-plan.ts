import { type Seeded, seeded } from '#platform/model/seeded.ts'
import type { DistrictCode } from '../model/district.ts'
import type { InstitutionKind, Level, Specialty } from '../model/institution.ts'

/** One institution of the invented city, before it has ids. All names are invented and say so. */
export interface Planned {
  readonly name: string
  readonly districtCode: DistrictCode
  readonly kind: InstitutionKind
  readonly level: Level
  readonly specialty: Specialty
}

type Fixed = readonly [string, DistrictCode, InstitutionKind, Level, Specialty]

/** The small city. The first house is the one in which the stories of the demo take place. */
const SMALL: readonly Fixed[] = [
  ['仁桥医院', '110102', 'hospital', 'tertiary', 'general'],
  ['云杉儿童医院', '110105', 'hospital', 'tertiary', 'paediatrics'],
  ['松鹤肿瘤医院', '110108', 'hospital', 'tertiary', 'oncology'],
  ['静湖精神卫生中心', '110114', 'hospital', 'tertiary', 'psychiatry'],
  ['春野康复医院', '110107', 'hospital', 'secondary', 'rehabilitation'],
  ['杏林桥中医医院', '110101', 'hospital', 'tertiary', 'chinese-medicine'],
  ['清榆医院', '110112', 'hospital', 'secondary', 'general'],
  ['桐花妇产医院', '110106', 'hospital', 'secondary', 'obstetrics'],
  ['柳荫桥社区卫生服务中心', '110102', 'community-health-centre', 'primary', 'general'],
  ['望泉里社区卫生服务中心', '110112', 'community-health-centre', 'primary', 'general'],
  ['青石坡社区卫生服务中心', '110119', 'community-health-centre', 'primary', 'general'],
  ['星河湾社区卫生服务中心', 'BJ-BDA', 'community-health-centre', 'primary', 'general'],
]

/** How many of the 293 lie where. Only the sum is from the source; the shares are invented. */
const CITY: Record<DistrictCode, number> = {
  '110101': 20,
  '110102': 24,
  '110105': 38,
  '110106': 24,
  '110107': 12,
  '110108': 36,
  '110109': 8,
  '110111': 16,
  '110112': 18,
  '110113': 14,
  '110114': 20,
  '110115': 18,
  '110116': 10,
  '110117': 9,
  '110118': 9,
  '110119': 9,
  'BJ-BDA': 8,
}

const FIRST = [...'云松清静春望青星桐杏柳梧榆枫竹兰荷菊梅棠晴朝晚和安宁康泰嘉瑞明慧']
const SECOND = [...'溪泉湖川汀洲岭峰坡原野林园亭桥渡渚岸台阁苑庭轩舟帆雁鹭鹤鹿']

const HOSPITALS: readonly (readonly [string, Specialty])[] = [
  ['医院', 'general'],
  ['医院', 'general'],
  ['医院', 'general'],
  ['中医医院', 'chinese-medicine'],
  ['儿童医院', 'paediatrics'],
  ['康复医院', 'rehabilitation'],
  ['肿瘤医院', 'oncology'],
  ['精神卫生中心', 'psychiatry'],
  ['妇幼保健院', 'obstetrics'],
  ['老年病医院', 'geriatrics'],
]

export function planPlaces(size: 'small' | 'city', seed: number): Planned[] {
  const plan = SMALL.map(([name, districtCode, kind, level, specialty]) => {
    return { name: `${name}（演示）`, districtCode, kind, level, specialty }
  })
  if (size === 'small') return plan
  const random = seeded(seed)
  const taken = new Set(plan.map(({ name }) => name))
  for (const [code, number] of Object.entries(CITY) as [DistrictCode, number][]) {
    const present = plan.filter(({ districtCode }) => districtCode === code).length
    for (let n = present; n < number; n++) plan.push(invent(random, code, taken))
  }
  return plan
}

/** Nearly half are health centres, a quarter each of the rest second- and third-level hospitals. */
function invent(random: Seeded, districtCode: DistrictCode, taken: Set<string>): Planned {
  const isCentre = random.chance(0.47)
  const level: Level = isCentre ? 'primary' : random.chance(0.5) ? 'tertiary' : 'secondary'
  const [suffix, specialty] = isCentre
    ? (['里社区卫生服务中心', 'general'] as const)
    : random.pick(HOSPITALS)
  const name = `${random.pick(FIRST)}${random.pick(SECOND)}${suffix}（演示）`
  if (taken.has(name)) return invent(random, districtCode, taken)
  taken.add(name)
  const kind = isCentre ? 'community-health-centre' : 'hospital'
  return { name, districtCode, kind, level, specialty }
}
