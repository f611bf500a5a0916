import type { Instant } from '#platform/model/time.ts'
import type { ActivityPlan, ActivitySummary } from '../model/activity.ts'

/** A morning in a community. Without more words: blood pressure, before the residents' committee. */
export function anActivityPlan(given: Partial<ActivityPlan> = {}): ActivityPlan {
  return {
    ...{ kind: 'chronic-disease', title: '血压日', field: 'chronic', aims: '量血压，学看数值' },
    ...{ target: '社区里的老人', startsAt: '2026-03-02T01:00:00.000Z' as Instant },
    ...{ place: '居委会门前', outOfTown: '', agenda: '九点摆桌，十一点收' },
    partners: [{ name: '社区卫生服务站', part: '出血压计' }],
    ...{ volunteers: ['志愿者甲'], materials: [{ what: '折页', count: 200 }] },
    plannedCostFen: 30_000,
    ...given,
  }
}

export function aSummary(given: Partial<ActivitySummary> = {}): ActivitySummary {
  return {
    ...{ minutes: 120, estimate: null, results: '量了血压，三位去签了约', problems: '' },
    ...{ next: '', materials: [{ what: '折页', count: 160 }], costFen: 28_550 },
    noEvidenceWhy: '下雨，没有拍',
    ...given,
  }
}
