import type { Actor } from '#platform/model/actor.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { as, testDeps } from '#platform/server/testing.ts'
import { emptyContent, type ResourceContent, type ResourceId } from '../model/resource.ts'
import { newRow } from './directory.ts'
import { addResource } from './store.ts'
import type { Tables } from './tables.ts'

/** What somebody writes in. Without more words: a charity's grant for children, for everybody. */
export function aResourceContent(given: Partial<ResourceContent> = {}): ResourceContent {
  return {
    ...emptyContent(),
    ...{ name: '大病患儿救助金', needs: ['finance'], cost: 'free', givesUpTo: 3_000_000 },
    provider: { name: '某救助基金会', about: '为大病家庭提供救助', institutionId: null },
    eligibility: {
      prose: '未满十八周岁',
      rule: {
        ...{ minimumAge: null, maximumAge: 17, insurance: [], diagnosisGroups: [] },
        mostMonthlyIncome: null,
      },
    },
    documents: ['诊断证明', '收入证明'],
    ...given,
  }
}

/** An entry kept by the house of the actor. */
export async function aResource(
  db: Db,
  actor: Actor,
  {
    row = {},
    ...given
  }: Partial<ResourceContent> & { row?: Partial<Tables['resources.resource']> } = {},
) {
  const id = newId() as ResourceId
  const content = aResourceContent(given)
  await as(db, actor, (tx) =>
    addResource(tx, { ...newRow(actor, id, content, testDeps()), ...row }),
  )
  return { id, content }
}
