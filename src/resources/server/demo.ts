import type { Domain } from '#casework/model/code-lists.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { EligibilityRule } from '../model/eligibility.ts'
import { emptyContent, type ResourceContent, type ResourceId } from '../model/resource.ts'
import { newRow } from './directory.ts'
import { addResource } from './store.ts'

const DAY_MINUTES = 1440
const OPEN: EligibilityRule = {
  ...{ minimumAge: null, maximumAge: null, insurance: [], diagnosisGroups: [] },
  mostMonthlyIncome: null,
}

interface Sketch extends Partial<ResourceContent> {
  readonly name: string
  readonly by: string
  readonly needs: Domain[]
  readonly rule?: Partial<EligibilityRule>
  readonly places?: readonly [available: number, maximum: number, unit: string]
  readonly verifiedDaysAgo: number
}

/** A few invented entries of the city, published; two of them are referred to. As a social worker. */
export async function fillResources(
  tx: Tx,
  actor: Actor,
  centre: { readonly id: InstitutionId; readonly name: string },
  deps: Deps,
) {
  const ids: ResourceId[] = []
  for (const { by, rule, places, verifiedDaysAgo, ...facts } of sketches(centre.name)) {
    const id = deps.newId() as ResourceId
    const institutionId = by === centre.name ? centre.id : null
    const content: ResourceContent = {
      ...emptyContent(),
      provider: { name: by, about: '', institutionId },
      eligibility: {
        prose: rule ? '' : '以项目办审核为准',
        rule: rule ? { ...OPEN, ...rule } : null,
      },
      ...facts,
    }
    const [available = null, maximum = null, unit = ''] = places ?? []
    await addResource(tx, {
      ...newRow(actor, id, content, deps),
      ...{ published: true, available, maximum, unit, verifiedBy: actor.accountId },
      capacityAt: places ? addMinutes(deps.now(), -3 * DAY_MINUTES) : null,
      verifiedAt: addMinutes(deps.now(), -verifiedDaysAgo * DAY_MINUTES),
    })
    ids.push(id)
  }
  const [care, , , , drugs] = ids
  return { care: care as ResourceId, money: drugs as ResourceId }
}

function sketches(centre: string): Sketch[] {
  return [
    {
      ...{ name: '居家康复与护理上门', by: centre, needs: ['care-burden', 'housing-discharge'] },
      ...{ description: '出院后上门换药、康复指导，每周最多两次', cost: 'paid' },
      ...{ costNote: '按社区收费标准，部分可报销', schedule: '工作日白天' },
      ...{ documents: ['出院小结'], rule: {}, places: [6, 20, '户'], verifiedDaysAgo: 20 },
    },
    {
      ...{ name: '大病患儿救助金', by: '晨曦儿童救助基金会（示例）', needs: ['finance'] },
      ...{ description: '为未满十八周岁的大病患儿提供一次性救助', cost: 'free' },
      ...{ givesUpTo: 3_000_000, documents: ['诊断证明', '费用清单', '家庭收入证明'] },
      ...{ contact: '项目部', rule: { maximumAge: 17 }, verifiedDaysAgo: 35 },
    },
    {
      ...{ name: '异地就医家庭小家', by: '同行公益服务中心（示例）', needs: ['housing-discharge'] },
      ...{ description: '给外地来京治病的家庭短期住处，可以做饭', cost: 'free' },
      ...{ documents: ['住院证明', '身份证明'], places: [0, 8, '间'] },
      ...{ contact: '值班电话见海报', rule: { insurance: ['elsewhere'] }, verifiedDaysAgo: 120 },
    },
    {
      ...{ name: '照护者互助小组', by: '邻里社会工作事务所（示例）' },
      ...{ needs: ['care-burden', 'emotion', 'social-support'], cost: 'free' },
      ...{ description: '每两周一次，给长期照护家人的人', schedule: '隔周六上午' },
      ...{ rule: { minimumAge: 18 }, places: [5, 12, '人'], verifiedDaysAgo: 10 },
      contact: '街道活动室（示例）',
    },
    {
      ...{ name: '肿瘤患者援助药品', by: '安心药品援助项目（示例）', needs: ['finance'] },
      ...{ description: '符合医学和经济条件的，药企赠药，以项目办审核为准', cost: 'free' },
      ...{ documents: ['诊断证明', '病理报告', '收入证明'], verifiedDaysAgo: 260 },
      contact: '项目办公室（示例）',
    },
  ]
}
