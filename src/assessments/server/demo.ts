import type { Domain } from '#casework/model/code-lists.ts'
import { type CaseRow, getCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Findings, ScoredDomain } from '../model/assessment.ts'
import { finaliseAssessment } from './writing.ts'

// All of this is invented. It has to read like a ward, and to point to nobody.

type Told = readonly [Domain, before: number, now: number, reason: string, strength: string]

const told: readonly Told[] = [
  ['illness-adjustment', 2, 1, '能说出治疗的几步，提起复发仍会沉默', '自己记服药时间'],
  ['emotion', 3, 2, '夜里醒两三次，白天愿意下床走动', '喜欢听戏'],
  ['safety', 1, 1, '否认有伤害自己的想法', ''],
  ['family', 2, 1, '开过一次家庭会谈，子女分了工', '长女是家里拿主意的人'],
  ['care-burden', 3, 2, '老伴仍是主要照顾者，周末有人替换', '老伴会测血糖'],
  ['social-support', 2, 2, '老邻居来过两次', '社区有老年餐桌'],
  ['finance', 4, 2, '救助已受理，尚欠的部分谈定分期', '医保已备案'],
  ['housing-discharge', 3, 1, '一层的住处已租好，扶手待装', ''],
  ['school-work', 0, 0, '', ''],
  ['information-decision', 2, 1, '听得懂方案，想再问一次副作用', '会把问题记在本子上'],
  ['communication', 1, 0, '', '信任主管医生'],
  ['meaning-culture', 1, 1, '', '盼着孙辈毕业'],
]

const DAY = 24 * 60

/** A full assessment of one case, and another three weeks later. In the name of whoever has it. */
export async function fillAssessments(tx: Tx, actor: Actor, caseId: CaseRow['id'], deps: Deps) {
  const first = findings(
    (before) => before,
    '押金和自费药压在老伴一个人身上，子女为费用有争执，情绪和睡眠都受影响。先把钱的事理清，再开家庭会谈。',
    '“我就怕拖累他们。钱的事弄清楚了，我才睡得着。”',
  )
  const second = findings(
    (_, now) => now,
    '救助受理、家庭会谈之后，照顾有了轮换，情绪随之平稳。眼下要办的是出院后的居家安排和随访。',
    '“孩子们肯坐下来谈，我心里松了一大截。”',
  )
  await finalise(tx, actor, caseId, first, 22, deps)
  await finalise(tx, actor, caseId, second, 1, deps)
}

type Choose = (before: number, now: number) => number

function findings(choose: Choose, formulation: string, clientView: string): Findings {
  const domains = told.map(([domain, before, now, reason, strength]): ScoredDomain => {
    const score = choose(before, now)
    return { domain, score, reason, strength, contactIds: [] }
  })
  return { domains, riskLevel: 'none', formulation, clientView }
}

async function finalise(
  tx: Tx,
  actor: Actor,
  caseId: CaseRow['id'],
  given: Findings,
  daysAgo: number,
  deps: Deps,
) {
  const { version } = await getCase(tx, actor, caseId)
  const now = () => addMinutes(deps.now(), -daysAgo * DAY)
  await finaliseAssessment(tx, actor, { ...given, caseId, version }, { ...deps, now })
}
