import type { Actor, PersonId } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ImpactContent } from '../model/impact.ts'
import type { NewRequest } from '../model/request.ts'
import { establishStanding, grantRightsRequest, refuseRightsRequest } from './deciding.ts'
import { makeCopy } from './holdings.ts'
import { approveImpact, writeImpact } from './impacts.ts'
import { enterTerm } from './keeping.ts'
import { recordRightsRequest } from './requests.ts'

const DAY = 24 * 60

interface Cast {
  readonly worker: Actor
  readonly lead: Actor
  /** Grown people with a case of the house. */
  readonly people: readonly PersonId[]
}

/** Requests that were granted, refused and wait; one assessment approved, one waiting; a term. */
export async function fillRights(
  tx: Tx,
  enter: (actor: Actor) => Promise<unknown>,
  { worker, lead, people }: Cast,
  deps: Deps,
) {
  const [first, second = first, third = first] = people
  if (!first || !second || !third) return
  const ago = (days: number): Deps => ({ ...deps, now: () => addMinutes(deps.now(), -days * DAY) })

  await enter(worker)
  const impact = await writeImpact(tx, worker, casework, ago(40))
  await writeImpact(tx, worker, stories, ago(3))

  await enter(lead)
  const approval = { impactId: impact.id, version: impact.version }
  await approveImpact(tx, lead, approval, ago(38))
  const term = {
    ...{ years: 15, from: dayInBeijing(ago(60).now()) },
    source: '（示范内容）本院档案管理规定；正式使用前请填写真实的依据',
  }
  await enterTerm(tx, lead, term, ago(60))

  const copy = await recordRightsRequest(tx, lead, asked(first, 'copy', ago(9)), ago(9))
  const seen = { papers: ['identity-card' as const], arrangedOtherwise: false }
  const which = { rightsRequestId: copy.id, version: copy.version, ...seen }
  const established = await establishStanding(tx, lead, which, ago(9))
  await makeCopy(tx, lead, { rightsRequestId: copy.id, leftOut: [] }, ago(8))
  const done = {
    rightsRequestId: copy.id,
    done: '复制件一份，当面交给本人。',
    version: established.version,
  }
  await grantRightsRequest(tx, lead, done, ago(8))

  const erase = await recordRightsRequest(tx, lead, asked(second, 'delete', ago(6)), ago(6))
  const refusal = {
    ...{ rightsRequestId: erase.id, version: erase.version, reason: 'no-ground-to-erase' as const },
    explanation: '您的个案还在服务中，这些记录正用来帮您申请救助；服务结束后可以再提。',
  }
  await refuseRightsRequest(tx, lead, refusal, ago(5))
  await recordRightsRequest(tx, lead, asked(third, 'correct', ago(1)), ago(1))
  const read = await recordRightsRequest(tx, lead, asked(first, 'read', ago(2)), ago(2))
  await establishStanding(
    tx,
    lead,
    { rightsRequestId: read.id, version: read.version, ...seen },
    ago(2),
  )
}

const about = {
  copy: '我在这里的全部社工记录',
  delete: '上次住院时谈的家里的事',
  read: '想看看这次住院写了些什么',
  correct: '家里的住址写错了，已经搬到女儿家',
}

function asked(personId: PersonId, right: keyof typeof about, deps: Deps): NewRequest {
  return {
    ...{ personId, right, about: about[right], channel: 'counter', receivedAt: deps.now() },
    ...{ asker: 'self', askerName: '', askerId: null, relation: null, interest: '' },
  }
}

const casework: ImpactContent = {
  ...{ title: '个案服务中的健康和家庭信息', deed: 'casework', occasion: 'sensitive' },
  purpose: '了解患者的困难，和患者、家属一起想办法。',
  manner: '面谈后记在系统里；只有服务团队和主任看得到，谈话的保密部分主任也看不到。',
  dataKinds: '病情（按患者自己说的和病历上的）、家庭成员、住处、收入和费用。',
  lawful: '有单独同意；只记与帮助有关的；不同意的，仍可以得到一次性咨询。',
  effects: '泄露会伤害患者的名誉和家庭关系；记错会让人得不到救助。',
  measures: '按机构隔离、孩子的记录另外加锁、号码加密、每次查看都留痕、写错可以更正。',
  conclusion: 'with-measures',
}

const stories: ImpactContent = {
  ...{ title: '故事公开发表', deed: 'stories', occasion: 'published' },
  purpose: '让公众知道医务社工做什么。',
  manner: '去掉能认出人的内容，主任审过以后发在公开页面。',
  ...{ dataKinds: '一段经历，不含姓名、日期和地点。', lawful: '', effects: '', measures: '' },
  conclusion: 'with-measures',
}
