import { serviceLineWords } from '#casework/model/code-lists.ts'
import { serviceFieldWords } from '#groups/model/field.ts'
import type { Words } from '#platform/model/words.ts'
import type { Definition } from '../definition.ts'
import { allCases, define, during, part, partsByKey, sum } from './define.ts'

const volumeRows = ['casework.contact', 'groups.session', 'groups.attendance', 'community.activity']

const sentIn: Words = {
  zh: '期内发出的转介，无论后来在哪一期有结果',
  en: 'Referrals sent in the period, whenever they ended',
}

const _referral = {
  group: 'loops',
  rows: ['referrals.referral'],
  population: sentIn,
  window: during,
} as const

const _once = {
  zh: '一次转介算一次，不按任务或消息数',
  en: 'By referral, not by task or message',
}

export const volumeDefinitions: readonly Definition[] = [
  define({
    ...{ code: 'M1', group: 'volume', unit: 'people', digits: 0, rows: volumeRows },
    name: { zh: '服务到的人', en: 'Persons served' },
    formula: {
      zh: '个案、小组、社区活动服务到的人，同一人只算一次',
      en: 'By casework, groups and activities, each person once',
    },
    population: {
      zh: '接触到的案主、到场的组员、登记的参加者',
      en: 'Clients met, members present, participants registered',
    },
    window: during,
    traps: {
      zh: '三种方法的人数不能相加；“登记”和“估计”覆盖不是一回事；不同机构之间无法去重',
      en: 'Methods do not add up; registered is not estimated; nobody is recognised across houses',
    },
    main: sum('served.persons'),
    parts: [
      ...partsByKey(
        {
          case: { zh: '个案服务到的人', en: 'By casework' },
          group: { zh: '小组服务到的人', en: 'By group work' },
          community: { zh: '社区活动登记的人', en: 'By activities' },
        },
        (key) => sum('served.by-method', key),
        'people',
      ),
      part('cases', { zh: '个案', en: 'Cases' }, sum('served.cases'), 'cases'),
      part('programmes', { zh: '小组', en: 'Groups' }, sum('groups.programmes'), 'items'),
      part('sessions', { zh: '小组节次', en: 'Group sessions' }, sum('groups.sessions'), 'times'),
      part(
        'attendances',
        { zh: '小组人次', en: 'Attendances' },
        sum('groups.attendances'),
        'person-times',
      ),
      part('activities', { zh: '社区活动', en: 'Activities' }, sum('activities.counted'), 'items'),
      part(
        'registered',
        { zh: '活动登记人次', en: 'Registered' },
        sum('activities.registered'),
        'person-times',
      ),
      part(
        'estimated',
        { zh: '活动估计覆盖', en: 'Estimated' },
        sum('activities.estimated'),
        'person-times',
      ),
    ],
  }),
  define({
    ...{ code: 'M2', group: 'volume', unit: 'hours', digits: 1, rows: volumeRows },
    name: { zh: '六类服务的构成', en: 'Mix of the six lines' },
    formula: { zh: '记录的服务分钟，按服务类别', en: 'Minutes as entered, by line' },
    ...{ population: allCases, window: during, main: sum('minutes.by-line', undefined, 60) },
    traps: {
      zh: '按记下的分钟，不按上班时间推算',
      en: 'As entered, not derived from the length of a day',
    },
    parts: partsByKey(serviceLineWords, (key) => sum('minutes.by-line', key, 60), 'hours', 1),
  }),
  define({
    ...{ code: 'M3', group: 'volume', unit: 'hours', digits: 1, rows: volumeRows },
    name: { zh: '服务领域', en: 'Fields' },
    formula: {
      zh: '小组和社区活动的服务时间，按领域；个案单列',
      en: 'Hours of groups and activities by field; casework apart',
    },
    ...{ population: allCases, window: during, main: sum('minutes.by-field', undefined, 60) },
    traps: { zh: '个案只有病区没有领域，不猜', en: 'A case has a ward and no field: not guessed' },
    parts: partsByKey(
      { ...serviceFieldWords, casework: { zh: '个案（没有领域）', en: 'Casework (no field)' } },
      (key) => sum('minutes.by-field', key, 60),
      ...(['hours', 1] as const),
    ),
  }),
]
