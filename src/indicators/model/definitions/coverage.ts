import type { Words } from '#platform/model/words.ts'
import type { Definition } from '../definition.ts'
import { atEnd, define, partsByKey, share, sum } from './define.ts'

const register: Words = {
  zh: '登记在册、未关闭的公立医疗机构（医院和社区卫生服务机构）',
  en: 'Public medical institutions on the register that are open: hospitals and health centres',
}

const levels: Record<string, Words> = {
  tertiary: { zh: '三级', en: 'Tertiary' },
  secondary: { zh: '二级', en: 'Secondary' },
  primary: { zh: '一级（基层）', en: 'Primary' },
  ungraded: { zh: '未定级', en: 'Ungraded' },
}

const coverageRows = ['coverage.fact', 'places.institution']

export const coverageDefinitions: readonly Definition[] = [
  define({
    ...{ code: 'C1', group: 'coverage', unit: 'percent', digits: 1, rows: coverageRows },
    name: { zh: '机构覆盖率（公立）', en: 'Institution coverage (public)' },
    formula: {
      zh: '状态为有人、有岗或有部门（经区确认）的公立医疗机构 ÷ 登记在册的公立医疗机构',
      en: 'Public institutions with people, a post or a department, confirmed by the district ÷ those on the register',
    },
    ...{ population: register, window: atEnd },
    traps: {
      zh: '分母必须写明：意见说“全市医疗机构”，报道说 293 家公立机构',
      en: 'The denominator is named: the policy says all institutions, the press counts 293 public ones',
    },
    main: share('coverage.covered', 'register.houses'),
  }),
  define({
    ...{ code: 'C2', group: 'coverage', unit: 'percent', digits: 1, rows: coverageRows },
    name: { zh: '有部门率、有岗率', en: 'With a department, with a post' },
    formula: {
      zh: '至少到该层次的机构 ÷ 登记在册的公立医疗机构；三个数各算各的',
      en: 'Institutions that reach the stage ÷ those on the register; three numbers, each by itself',
    },
    ...{ population: register, window: atEnd, main: null },
    traps: { zh: '三种覆盖口径不同，永远不能相加', en: 'Three different coverages: never added' },
    parts: partsByKey(
      {
        department: { zh: '有部门', en: 'Department' },
        post: { zh: '有岗', en: 'Post' },
        staffed: { zh: '有人', en: 'Staffed' },
      },
      (key) => share('coverage.kinds', 'register.houses', [key]),
      ...(['percent', 1] as const),
    ),
  }),
  define({
    ...{ code: 'C3', group: 'coverage', unit: 'percent', digits: 1, rows: coverageRows },
    name: { zh: '区覆盖率', en: 'Coverage by district' },
    formula: {
      zh: 'C1，按 16 区和经开区分别计算',
      en: 'C1 for each of 16 districts and the 经开区',
    },
    ...{ population: register, window: atEnd },
    traps: { zh: '经开区单列，不并入大兴或通州', en: 'The development area stands by itself' },
    main: share('coverage.covered', 'register.houses'),
  }),
  define({
    ...{ code: 'C4', group: 'coverage', unit: 'institutions', digits: 0 },
    rows: [...coverageRows, 'coverage.designation'],
    name: { zh: '覆盖机构的等级构成', en: 'Covered institutions by level' },
    formula: { zh: '已覆盖的公立机构，按医院等级', en: 'Covered public institutions by level' },
    ...{ population: register, window: atEnd },
    traps: {
      zh: '未定级的单列，不算作基层；基地和培育单位是认定，与等级重叠',
      en: 'What is not graded is not called primary; bases and units are designations and overlap',
    },
    main: sum('coverage.covered'),
    parts: [
      ...partsByKey(levels, (key) => sum('coverage.covered', key), 'institutions'),
      ...partsByKey(
        {
          base: { zh: '基层培育基地（另列）', en: 'Grassroots bases (apart)' },
          unit: { zh: '培育单位（另列）', en: 'Cultivated units (apart)' },
        },
        (key) => sum('designations.now', key),
        'institutions',
      ),
    ],
  }),
]
