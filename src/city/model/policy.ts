import type { IndicatorCode } from '#indicators/model/figure.ts'
import type { Words } from '#platform/model/words.ts'
import type { Bureau } from './bureau.ts'

export const POLICY_SOURCE: Words = {
  zh: '《关于发展医务社会工作的实施意见》（北京市卫生健康委等五部门，2020 年 10 月）',
  en: 'Opinions on developing medical social work (five departments of Beijing, October 2020)',
}

/** What could not be read. It stands on every page of a department. */
export const NOT_FOUND: Words = {
  zh: '只见到《意见》的工作目标、基本原则和重点任务（一）至（三）；“畅通晋升渠道”之后的各节（人才培养、保障措施等）没有找到，文号也没有找到。见到的部分没有逐条写明由哪个部门负责，下面按内容归到部门，归法是我们的，可以改。',
  en: 'Only the goals, the principles and tasks (1) to (3) were seen; the sections after the one on promotion were not found, nor the number of the document. What was seen does not say which department answers for what: the assignment below is ours.',
}

/** A thing that the policy asks for, in our own short words. */
export interface Ask {
  readonly id: string
  /** Where it stands. */
  readonly source: Words
  readonly text: Words
  readonly bureaus: readonly Bureau[]
  /** What answers it; none where nothing is counted yet. */
  readonly codes: readonly IndicatorCode[]
}

const PRESS: Words = {
  zh: '新闻报道，2025 年 11 月',
  en: 'Press report of November 2025',
}

function inPolicy(zh: string, en: string): Words {
  return { zh: `《意见》${zh}`, en: `Opinions, ${en}` }
}

export const ASKS: readonly Ask[] = [
  {
    ...{
      id: 'coverage',
      source: inPolicy('一', 'part 1'),
      bureaus: ['health'],
      codes: ['C1', 'C3', 'C4'],
    },
    text: { zh: '到 2025 年全市医疗机构都有医务社会工作', en: 'Every institution covered by 2025' },
  },
  {
    ...{
      id: 'people',
      source: inPolicy('一', 'part 1'),
      bureaus: ['health', 'education', 'human-resources'],
    },
    codes: ['W1', 'W2', 'W5'],
    text: {
      zh: '专业人才的数量和质量基本够用',
      en: 'Professionals enough in number and quality',
    },
  },
  {
    ...{
      id: 'society',
      source: inPolicy('一、二', 'parts 1 and 2'),
      bureaus: ['health', 'civil-affairs'],
    },
    codes: ['V1', 'V4', 'V5', 'P3'],
    text: { zh: '社会力量广泛参与，公众认同', en: 'Society takes part, and the public agrees' },
  },
  {
    ...{
      id: 'lines',
      source: inPolicy('三（一）', 'part 3, (1)'),
      bureaus: ['health'],
      codes: ['M1', 'M2', 'L2', 'L3'],
    },
    text: { zh: '六类服务：从心理社会支持到社区健康', en: 'Six lines of service' },
  },
  {
    ...{
      id: 'aid',
      source: inPolicy('三（一）2', 'part 3, (1) 2'),
      bureaus: ['civil-affairs', 'finance'],
    },
    codes: ['A1', 'R1', 'R4'],
    text: {
      zh: '为困难患者申请救助，链接公益项目和出院安置',
      en: 'Aid for those in need, charity, a place after discharge',
    },
  },
  {
    ...{
      id: 'volunteers',
      source: inPolicy('三（一）4', 'part 3, (1) 4'),
      bureaus: ['health', 'civil-affairs'],
    },
    codes: ['V1', 'V2', 'V7'],
    text: {
      zh: '招募、培训、管理和督导社会志愿者',
      en: 'Volunteers recruited, trained, guided',
    },
  },
  {
    ...{
      id: 'community',
      source: inPolicy('三（一）5', 'part 3, (1) 5'),
      bureaus: ['health', 'civil-affairs'],
    },
    codes: ['M1'],
    text: {
      zh: '依托村居和社区，协助慢病、精神障碍、签约、医养结合等服务',
      en: 'Health work in neighbourhoods, of six kinds',
    },
  },
  {
    ...{
      id: 'positions',
      source: inPolicy('三（二）1', 'part 3, (2) 1'),
      bureaus: ['health', 'human-resources'],
    },
    codes: ['C2', 'W4'],
    text: {
      zh: '按需设岗；岗位纳入专业技术岗位管理；有条件的设部门或二级科室',
      en: 'Positions by need, among technical posts; departments where possible',
    },
  },
  {
    ...{
      id: 'staffing',
      source: inPolicy('三（二）2', 'part 3, (2) 2'),
      codes: ['W9', 'P3', 'P4'],
    },
    bureaus: ['health', 'finance', 'human-resources'],
    text: {
      zh: '社会招聘、部门转岗、购买服务等方式配专职社工',
      en: 'Full-time workers recruited, transferred, or bought as a service',
    },
  },
  {
    ...{
      id: 'community-workers',
      source: inPolicy('三（二）2', 'part 3, (2) 2'),
      bureaus: ['civil-affairs'],
      codes: ['V1'],
    },
    text: {
      zh: '通过招募或项目合作，引导志愿者和社区工作者参与',
      en: 'Volunteers and community workers drawn in',
    },
  },
  {
    ...{
      id: 'titles',
      source: inPolicy('三（三）', 'part 3, (3)'),
      bureaus: ['human-resources'],
      codes: ['W6', 'W7'],
    },
    text: {
      zh: '证书与职称对应：高级对五至七级，社会工作师对八至十级，助理对十一至十二级',
      en: 'Certificates and grades of posts: senior 5–7, social worker 8–10, assistant 11–12',
    },
  },
  {
    ...{
      id: 'certificates',
      source: inPolicy('三（三）', 'part 3, (3)'),
      bureaus: ['civil-affairs', 'human-resources'],
    },
    codes: ['W5', 'W8'],
    text: {
      zh: '取得社会工作者职业水平证书的人，可按需要聘任相应职务',
      en: 'Who holds the certificate may be appointed to the matching post',
    },
  },
  {
    ...{ id: 'teaching', source: PRESS, bureaus: ['education'], codes: ['W8'] },
    text: {
      zh: '依托高校成立临床实践教学联盟，院校联合培养；联盟成员见队伍页，还没有单独的指标',
      en: 'A teaching alliance with universities; its members stand on the page of the workforce',
    },
  },
  {
    ...{ id: 'money', source: PRESS, bureaus: ['finance'], codes: ['P1', 'P4'] },
    text: {
      zh: '财政保障和项目资金：培育和驻点项目的经费计划、支出和凭证',
      en: 'Money for projects: planned, spent, evidenced',
    },
  },
]

export function asksOf(bureau: Bureau): readonly Ask[] {
  return ASKS.filter(({ bureaus }) => bureaus.includes(bureau))
}
