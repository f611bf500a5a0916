import { yuan } from '#insurance/model/fen.ts'
import { addMinutes, type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { BatchContent, Criterion } from '../model/batch.ts'
import type { Field, ProjectContent } from '../model/project.ts'

const DAY_MINUTES = 24 * 60

export function daysFrom(now: Instant, days: number): Day {
  return dayInBeijing(addMinutes(now, days * DAY_MINUTES))
}

/** Made up: what the commission scores was not published. */
export const demoCriteria: Criterion[] = [
  { code: 'need', title: '服务需求', most: 25 },
  { code: 'plan', title: '方案可行', most: 30 },
  { code: 'team', title: '团队与保障', most: 25 },
  { code: 'spread', title: '可推广性', most: 20 },
]

const SOURCE = '演示编写：没有找到公开的征集通知原文；编号样式见 YWSG-DYPY-202474'

/** A call of the demonstration; its text says that it is none of a real office. */
export function demoBatch(
  n: number,
  year: number,
  window: Pick<BatchContent, 'opensOn' | 'closesOn'>,
  budget: number = yuan(3_000_000),
): BatchContent {
  return {
    ...{ ...window, n, year, title: `${year} 年医务社工多元培育项目（第 ${n} 批，演示）` },
    callText: `本通知为演示编写，不是任何机构的文件。\n面向设有或准备设立医务社工岗位的公立医疗卫生机构，征集能在一年内完成、有明确服务对象和可核对成果的项目。\n每个项目写明目标、预算和里程碑；里程碑要有完成依据。`,
    ...{ callMark: 'invented', callSource: SOURCE, budget, mostPerProject: yuan(80_000) },
    ...{ numberPattern: `YWSG-DYPY-${year}NN`, criteria: demoCriteria, reviewersNeeded: 2 },
  }
}

/** A project of six to twelve months, milestones so many days from now. */
export function demoProject(
  theme: string,
  field: Field,
  now: Instant,
  days: readonly number[],
): ProjectContent {
  return {
    ...{ theme, field },
    goals: `为${theme.slice(0, 12)}建立可以照做的服务流程；培训本院医护和社工；一年内完成并交出成果文件。`,
    budgetLines: [
      { what: '专业培训与督导', amount: yuan(24_000) },
      { what: '服务活动与物料', amount: yuan(18_000) },
      { what: '成果整理与印制', amount: yuan(8_000) },
    ],
    milestones: ['建立服务流程并发文', '完成首轮服务和满意度调查', '成果文件定稿'].map(
      (title, place) => ({ title, dueOn: daysFrom(now, days[place] ?? 180) }),
    ),
  }
}
