import * as coverage from '#coverage/model/contract.ts'
import * as batches from '#cultivation/model/contract-batches.ts'
import * as projects from '#cultivation/model/contract-projects.ts'
import type { InstitutionId } from '#platform/model/actor.ts'
import { Day, toInstant } from '#platform/model/time.ts'
import * as stationing from '#stationing/model/contract.ts'
import * as running from '#stationing/model/contract-running.ts'
import { type Hands, holderOf } from './hands.ts'
import { anOffice } from './victim.ts'

const DAY_MS = 86_400_000
const dayOf = (days: number) =>
  Day.parse(toInstant(new Date(Date.now() + days * DAY_MS)).slice(0, 10))
const city = anOffice('city-officer')

/** Calls in preparation, an open one, who pays and reviews; batches and posts; facts that wait. */
export async function openCultivation(hands: Hands) {
  await openCalls(hands)
  await openPosts(hands)
  await openCoverage(hands)
}

async function openCalls({ door, mark, digits, world, open }: Hands) {
  const { foundations, reviewers } = await door.ask(city, batches.openCircle, {})
  const foundationIds = foundations.map(({ id }) => id).slice(0, 1)
  const content = (n: number) => ({
    ...{ n, year: 2026, title: `征集 ${n}`, callText: '征集通知', callMark: 'invented' as const },
    ...{ callSource: '编写', opensOn: dayOf(-9), closesOn: dayOf(30), budget: 90_000_000 },
    ...{ mostPerProject: null, numberPattern: `Y${digits}-${n}-NN`, reviewersNeeded: 2 },
    criteria: [{ code: 'need', title: '需求', most: 10 }],
  })
  const prepare = async (n: number) =>
    (await door.ask(city, batches.addBatch, { ...content(n), foundationIds })).id
  open(city, batches.changeBatch, {
    ...{ ...content(61), batchId: await prepare(61), foundationIds, version: 1 },
  })
  open(city, batches.openBatch, { batchId: await prepare(62), version: 1 })
  const batchId = await prepare(63)
  await door.ask(city, batches.openBatch, { batchId, version: 1 })
  open(world.lead, projects.beginProject, {
    ...{ batchId, theme: `项目${mark}`, field: 'hospice', goals: `目标${mark}` },
    budgetLines: [{ what: `用途${mark}`, amount: 5_000_000 }],
    milestones: [{ title: `里程碑${mark}`, dueOn: dayOf(60) }],
  })
  const { accountId } = holderOf('foundation', world)
  open(city, batches.setFoundationAccount, { accountId, foundationId: null })
  const reviewer = reviewers.find(({ isListed }) => isListed)
  if (!reviewer) throw new Error('Nobody reviews')
  const listed = { accountId: reviewer.accountId, institutionId: null, isActive: true }
  open(city, batches.setReviewer, listed)
}

async function openPosts({ door, mark, world: { lead }, open }: Hands) {
  const content = (n: number) => ({
    ...{ n, year: 2026, title: `批次 ${n}`, agreementText: '四方协议' },
    ...{ agreementMark: 'invented' as const, agreementSource: '编写' },
  })
  const { id: batchId } = await door.ask(city, stationing.addBatch, content(61))
  open(city, stationing.changeBatch, { ...content(61), batchId, version: 1 })
  const { rows } = await door.ask(lead, stationing.listPosts, { state: 'running' })
  const [post] = rows
  if (!post) throw new Error('No post of the victim is running')
  const institutionId = lead.institutionId as InstitutionId
  open(city, stationing.proposePost, {
    ...{ batchId, institutionId, senderId: institutionId, foundationId: post.foundationId },
    ...{ senderName: `机构${mark}`, department: `肾内${mark}` },
    ...{ startsOn: dayOf(-40), endsOn: dayOf(200) },
  })
  open(lead, running.reportMonth, {
    ...{ postId: post.id, month: dayOf(-35).slice(0, 7), minutes: 8000, cases: 2, contacts: 20 },
    ...{ groupSessions: 1, activities: 1, trainings: 1 },
  })
}

async function openCoverage({ door, world: { lead }, open }: Hands) {
  const district = anOffice('district-officer', lead.districtCode)
  const { facts, institutionId } = await door.ask(lead, coverage.openOwnCoverage, {})
  const waiting = facts.find(({ decidedAt }) => decidedAt === null)
  if (!waiting) throw new Error('No fact of the victim waits')
  open(district, coverage.openCoverage, { institutionId })
  open(district, coverage.decideFact, {
    ...{ factId: waiting.id, confirms: true, reason: '', version: waiting.version },
  })
}
