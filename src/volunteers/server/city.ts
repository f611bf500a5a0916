import type { InstitutionId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertRows } from '#platform/server/insert-rows.ts'
import { type CourseId, Skill, type VolunteerId } from '../model/volunteer.ts'
import { numberOf } from './recruiting.ts'
import { seal } from './sealed.ts'

const SURNAMES = [...'李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧']
const GIVEN = [...'一二川禾苇青木石溪舟晴野麦禾朗知行安乐春夏秋冬云山岚海月星辰']
const WHEN = ['周六上午', '周六下午', '周日上午', '工作日上午', '工作日下午', '']
const DAY = 24 * 60

interface House {
  readonly institutionId: InstitutionId
  readonly active: number
}

/**
 * Active volunteers of one house of the demonstration of a city, trained, agreed with and insured
 * before their first service, and a few who are still in training. As its head; all invented.
 * @returns those who are active
 */
export async function fillVolunteersOfHouse(
  tx: Tx,
  { institutionId, active }: House,
  random: Seeded,
  deps: Deps,
): Promise<VolunteerId[]> {
  const day = (ago: number) => dayInBeijing(addMinutes(deps.now(), -ago * DAY))
  const courseId = random.id() as CourseId
  await insertRows(tx, 'volunteers.course', [
    {
      ...{ institutionId, id: courseId, name: '医院志愿服务入门', kind: 'general', hours: 3 },
      ...{ ward: '', validMonths: null },
    },
  ])
  const people = Array.from({ length: active + countWaiting(random) }, (_, n) => {
    const id = random.id() as VolunteerId
    return { id, isActive: n < active, since: random.int(370, 1500) }
  })
  await insertRows(
    tx,
    'volunteers.volunteer',
    people.map(({ id, isActive, since }) => ({
      ...{ institutionId, id, number: numberOf(id, day(since)), accountId: null, version: 1 },
      ...{ state: isActive ? 'active' : 'training', stateWhy: '', name: inventName(random) },
      ...{ birthDate: `${random.int(1950, 2005)}-0${random.int(1, 9)}-1${random.int(0, 9)}` },
      ...{ isForeigner: false, identityNumber: null, identityIndex: null, asksWritten: false },
      phone: seal(
        deps.vault,
        'phone',
        id,
        `1540${String(random.int(0, 9_999_999)).padStart(7, '0')}`,
      ),
      ...{ guardian: '', guardianPhone: null, guardianConsentOn: null, screenNote: '' },
      ...{ skills: [random.pick(Skill.options)], languages: '普通话' },
      ...{ availability: random.pick(WHEN), healthClearedOn: isActive ? day(since) : null },
      infectionClearedOn: isActive ? day(since) : null,
      appliedAt: addMinutes(deps.now(), -(since + 20) * DAY),
      activeSince: isActive ? day(since) : null,
    })),
  )
  const trained = people.filter(({ isActive }) => isActive)
  const of = ({ id }: { id: VolunteerId }) => ({ institutionId, id: random.id(), volunteerId: id })
  await insertRows(
    tx,
    'volunteers.training',
    trained.map((one) => ({
      ...{ ...of(one), courseId, passedOn: day(one.since), expiresOn: null },
    })),
  )
  await insertRows(
    tx,
    'volunteers.agreement',
    trained.map((one) => ({
      ...{ ...of(one), form: random.chance(0.5) ? 'written' : 'electronic', guardianSigned: false },
      ...{ from: day(one.since), until: null, signedOn: day(one.since), scope: '导诊、陪伴' },
    })),
  )
  await insertRows(
    tx,
    'volunteers.cover',
    // A few houses are late with the insurance: the figure of insured services has to show it.
    trained
      .filter(() => random.chance(0.97))
      .map((one) => ({
        ...{ ...of(one), kind: '志愿者人身意外险', policyNumber: 'DEMO', coversDanger: false },
        ...{ from: day(one.since), until: day(-200) },
      })),
  )
  return trained.map(({ id }) => id)
}

/** None or at least six: of fewer than five nothing would be shown of the house. */
function countWaiting(random: Seeded) {
  return random.chance(0.3) ? random.int(6, 12) : 0
}

function inventName(random: Seeded) {
  return random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.6) ? random.pick(GIVEN) : '')
}
