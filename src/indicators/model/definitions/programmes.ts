import type { Words } from '#platform/model/words.ts'
import type { Definition } from '../definition.ts'
import { atEnd, define, during, part, partsByKey, share, sum } from './define.ts'

const _group = 'volunteers'

const _hours = ['shifts.hour_entry', 'volunteers.volunteer']

const _verified: Words = { zh: '已核对的服务时长', en: 'Verified hours' }

const batches: Record<string, Words> = Object.fromEntries(
  ['1', '2', '3', '4', '5', '6', '7', '8'].map((n) => [n, { zh: `第 ${n} 批`, en: `Batch ${n}` }]),
)

const projects: Words = { zh: '已立项的多元培育项目', en: 'Projects that were awarded' }

export const programmeDefinitions: readonly Definition[] = [
  define({
    ...{ code: 'P1', group: 'programmes', unit: 'items', digits: 0 },
    rows: ['cultivation.project', 'cultivation.milestone'],
    name: { zh: '培育项目', en: 'Projects' },
    formula: { zh: '到期末已立项的项目，按批次', en: 'Awarded by the end, by batch' },
    ...{ population: projects, window: atEnd, main: sum('projects.all') },
    traps: { zh: '里程碑按期率只看期内到期的', en: 'Milestones: those due in the period' },
    parts: [
      ...partsByKey(batches, (key) => sum('projects.all', key), 'items'),
      part(
        ...(['on-time', { zh: '里程碑按期', en: 'Milestones on time' }] as const),
        ...([share('milestones.on-time', 'milestones.due'), 'percent', 1] as const),
      ),
    ],
  }),
  define({
    ...{
      code: 'P2',
      group: 'programmes',
      unit: 'percent',
      digits: 1,
      rows: ['cultivation.project'],
    },
    name: { zh: '可复制、首创', en: 'Replicable, first-ever' },
    formula: { zh: '认定的项目 ÷ 已立项的项目；两个数', en: 'Judged so ÷ awarded; two numbers' },
    ...{ population: projects, window: atEnd, main: null },
    traps: { zh: '两者可以同时成立，不相加', en: 'Both may be true of one project: never added' },
    parts: [
      part(
        ...(['replicable', { zh: '可复制', en: 'Replicable' }] as const),
        ...([share('projects.replicable', 'projects.all'), 'percent', 1] as const),
      ),
      part(
        ...(['first-ever', { zh: '首创', en: 'First-ever' }] as const),
        ...([share('projects.first-ever', 'projects.all'), 'percent', 1] as const),
      ),
    ],
  }),
  define({
    ...{ code: 'P3', group: 'programmes', unit: 'items', digits: 0 },
    rows: ['stationing.post', 'stationing.hire_fact'],
    name: { zh: '驻点', en: 'Stationed posts' },
    formula: {
      zh: '到期末已开始的驻点，按批次；造血率另列',
      en: 'Begun by the end, by batch; whether hosts hire apart',
    },
    population: { zh: '四方已约定的驻点', en: 'Posts that the four parties agreed on' },
    ...{ window: atEnd, main: sum('posts.stationed') },
    traps: {
      zh: '造血率只算结束满 12 个月的',
      en: 'Hiring: only of posts that ended 12 months ago',
    },
    parts: [
      ...partsByKey(batches, (key) => sum('posts.stationed', key), 'items'),
      part(
        ...(['hired', { zh: '造血率', en: 'Hosts that hired within 12 months' }] as const),
        ...([share('posts.hired-12', 'posts.ended-12'), 'percent', 1] as const),
      ),
    ],
  }),
  define({
    ...{ code: 'P4', group: 'programmes', unit: 'yuan', digits: 0, rows: ['cultivation.payment'] },
    name: { zh: '项目经费', en: 'Funds' },
    formula: { zh: '计划、已用、已用且有凭证的金额', en: 'Planned, spent, spent with a voucher' },
    ...{ population: projects, window: atEnd, main: null },
    traps: { zh: '三个数不相加', en: 'Three numbers, not added' },
    parts: [
      part(
        'planned',
        { zh: '计划', en: 'Planned' },
        sum('funds.planned-fen', undefined, 100),
        'yuan',
      ),
      part('spent', { zh: '已用', en: 'Spent' }, sum('funds.spent-fen', undefined, 100), 'yuan'),
      part(
        'evidenced',
        { zh: '有凭证', en: 'Evidenced' },
        sum('funds.evidenced-fen', undefined, 100),
        'yuan',
      ),
    ],
  }),
  define({
    ...{
      code: 'B1',
      group: 'programmes',
      unit: 'items',
      digits: 0,
      rows: ['stories.story', 'stories.event'],
    },
    name: { zh: '故事与宣传', en: 'Stories and publicity' },
    formula: {
      zh: '期内发布的故事；旁边是撤回和覆盖',
      en: 'Stories published; withdrawals and reach beside',
    },
    population: { zh: '故事和宣传活动', en: 'Stories and events' },
    ...{ window: during, main: sum('stories.published') },
    traps: {
      zh: '清点的、估计的、网页打开的不相加',
      en: 'Counted, estimated and opened pages are not added',
    },
    parts: [
      part('withdrawn', { zh: '撤回', en: 'Withdrawn' }, sum('stories.withdrawn'), 'items'),
      ...partsByKey(
        {
          counted: { zh: '活动覆盖（清点）', en: 'Reach, counted' },
          estimated: { zh: '活动覆盖（估计）', en: 'Reach, estimated' },
          opened: { zh: '故事页面打开', en: 'Story pages opened' },
        },
        (key) => sum('publicity.reach', key),
        'person-times',
      ),
    ],
  }),
  define({
    ...{ code: 'T1', group: 'data-quality', unit: 'percent', digits: 1 },
    rows: ['casework.case', 'casework.contact', 'shifts.hour_entry', 'volunteers.volunteer'],
    name: { zh: '数据质量', en: 'Data quality' },
    formula: { zh: '没有问题的记录 ÷ 检查的记录', en: 'Sound records ÷ records looked at' },
    population: {
      zh: '在办个案、期内记录、志愿者档案',
      en: 'Open cases, records of the period, files of volunteers',
    },
    ...{ window: during, main: share('quality.sound', 'quality.checked') },
    traps: {
      zh: '先给机构自己看；用来改数据，不用来排名',
      en: 'Shown to the house first; to mend records, not to rank',
    },
    parts: partsByKey(
      {
        cases: { zh: '个案写全（病区、风险、需要）', en: 'Cases complete (ward, risk, needs)' },
        contacts: { zh: '接触连到目标', en: 'Contacts linked to goals' },
        hours: { zh: '时长已核对', en: 'Hours verified' },
        volunteers: { zh: '志愿者没有重复', en: 'Volunteers not entered twice' },
      },
      (key) => share('quality.sound', 'quality.checked', [key, key]),
      ...(['percent', 1] as const),
    ),
  }),
]
