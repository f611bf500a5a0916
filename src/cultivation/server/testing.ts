import { fillAccounts } from '#access/server/index.ts'
import { yuan } from '#insurance/model/fen.ts'
import { anInstitution } from '#places/server/testing.ts'
import type { AccountId, Actor, InstitutionId, Role } from '#platform/model/actor.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import {
  aClock,
  aFrontDoor,
  anActor,
  as,
  freshDatabase,
  testDeps,
} from '#platform/server/testing.ts'
import type { BatchContent } from '../model/batch.ts'
import * as batches from '../model/contract-batches.ts'
import * as projects from '../model/contract-projects.ts'
import type { ProjectContent } from '../model/project.ts'
import { routes } from './index.ts'

const day = (text: string) => Day.parse(text)
export const TODAY = day('2026-03-02')

/** Two criteria of 50, two reviewers, a hundred thousand yuan. */
export const someBatch: BatchContent = {
  ...{ n: 4, year: 2026, title: '第四批', callText: '征集通知', callMark: 'invented' },
  ...{ callSource: '测试', opensOn: day('2026-03-01'), closesOn: day('2026-03-20') },
  ...{ budget: yuan(100_000), mostPerProject: yuan(60_000), numberPattern: 'YWSG-DYPY-2026NN' },
  criteria: [
    { code: 'need', title: '需求', most: 50 },
    { code: 'plan', title: '方案', most: 50 },
  ],
  reviewersNeeded: 2,
}

export const someProject: ProjectContent = {
  ...{ theme: '唇腭裂序列治疗家庭支持', field: 'cleft', goals: '三十个家庭走完序列治疗' },
  budgetLines: [
    { what: '培训', amount: yuan(20_000) },
    { what: '活动物料', amount: yuan(30_000) },
  ],
  milestones: [
    { title: '建立转介流程', dueOn: day('2026-06-30') },
    { title: '完成十次家庭会谈', dueOn: day('2026-09-30') },
  ],
}

/** Somebody with an account, at no institution. */
export async function anOfficial(db: Db, role: Role, name: string): Promise<Actor> {
  const actor = anActor({ role, name, institutionId: null, districtCode: null })
  const username = `${role}-${actor.accountId.slice(0, 8)}`
  const nowhere = { institutionId: null, districtCode: null, departmentId: null }
  const staff = [{ ...nowhere, username, name, role, title: '' }]
  const accounts = await as(db, SYSTEM, (tx) => fillAccounts(tx, staff, testDeps()))
  return { ...actor, accountId: accounts.get(username) as AccountId }
}

/** An open call with a foundation, its account, and three people who may review; two hospitals. */
export async function anOpenCall(given: Partial<BatchContent> = {}) {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const [house, other] = [
    await anInstitution(db),
    await anInstitution(db, { districtCode: '110105' }),
  ]
  const ask = aFrontDoor(db, routes, testDeps({ now: clock.now }))
  const city = await anOfficial(db, 'city-officer', '市级')
  const officer = await anOfficial(db, 'foundation', '基金会甲')
  const stranger = await anOfficial(db, 'foundation', '基金会乙')
  const reviewers = [
    await anOfficial(db, 'supervisor', '督导一'),
    await anOfficial(db, 'supervisor', '督导二'),
    await anOfficial(db, 'supervisor', '本院督导'),
  ] as [Actor, Actor, Actor]
  const homes: (InstitutionId | null)[] = [null, other.id, house.id]
  for (const [place, { accountId }] of reviewers.entries()) {
    const home = { institutionId: homes[place] ?? null, isActive: true }
    await ask(city, batches.setReviewer, { accountId, ...home })
  }
  const { id: foundationId } = await ask(city, batches.addFoundation, { name: '暖枝', contact: '' })
  const { id: otherId } = await ask(city, batches.addFoundation, { name: '远山', contact: '' })
  await ask(city, batches.setFoundationAccount, { accountId: officer.accountId, foundationId })
  await ask(city, batches.setFoundationAccount, {
    ...{ accountId: stranger.accountId, foundationId: otherId },
  })
  const content = { ...someBatch, ...given, foundationIds: [foundationId, otherId] }
  const batch = await ask(city, batches.addBatch, content)
  await ask(city, batches.openBatch, { batchId: batch.id, version: 1 })

  /** Begun and sent by a hospital. */
  const apply = async (lead: Actor = house.lead, content: ProjectContent = someProject) => {
    const { id } = await ask(lead, projects.beginProject, { ...content, batchId: batch.id })
    return ask(lead, projects.stepProject, { projectId: id, step: 'apply', version: 1 })
  }

  /** Reviewed by two, and awarded with all that was asked for. */
  const award = async (lead: Actor = house.lead, amount = yuan(50_000)) => {
    const { id: projectId, version } = await apply(lead)
    const reviewerIds = [reviewers[0], city].map(({ accountId }) => accountId)
    if (lead === house.lead) reviewerIds.push(reviewers[1].accountId)
    await ask(city, batches.setReviewer, {
      ...{ accountId: city.accountId, institutionId: null, isActive: true },
    })
    await ask(city, projects.nameReviewers, { projectId, reviewerIds, version })
    for (const one of [reviewers[0], reviewers[1], city])
      await ask(one, projects.scoreProject, {
        ...{ projectId, scores: { need: 40, plan: 45 }, comment: '可行' },
      })
    const which = { projectId, foundationId, amount }
    await ask(city, projects.decideProject, {
      ...which,
      step: 'close-review',
      version: version + 1,
    })
    return ask(city, projects.decideProject, { ...which, step: 'award', version: version + 2 })
  }

  const people = { city, officer, stranger, reviewers }
  return { db, owner, clock, ask, house, other, batch, foundationId, ...people, apply, award }
}
