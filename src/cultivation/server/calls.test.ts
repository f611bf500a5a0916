import { expect, test } from 'vitest'
import { yuan } from '#insurance/model/fen.ts'
import { Day } from '#platform/model/time.ts'
import * as batches from '../model/contract-batches.ts'
import { anOpenCall, someBatch } from './testing.ts'

test('a call: its rules stay once hospitals have read them, its money does not fall below the awards', async () => {
  const { ask, city, house, officer, stranger, batch, foundationId, award, reviewers } =
    await anOpenCall()
  const change = (given: object, version = 2) =>
    ask(city, batches.changeBatch, {
      ...{ ...someBatch, foundationIds: [foundationId], batchId: batch.id, version, ...given },
    })
  const criteria = [{ code: 'other', title: '另一项', most: 10 }]
  expect(await change({ criteria })).toMatchObject({ code: 'batch-opened' })
  const closesOn = Day.parse('2026-03-10')
  expect(await change({ closesOn })).toMatchObject({ code: 'window-shortened' })
  await award()
  expect(await change({ budget: yuan(49_999) }, 2)).toMatchObject({ code: 'budget-below-award' })
  expect(await change({ foundationIds: [] }, 2)).toMatchObject({ code: 'foundation-in-use' })
  expect(await change({ budget: yuan(70_000) }, 2)).toMatchObject({ budget: yuan(70_000) })

  const known = { ...someBatch, n: 5, foundationIds: [] }
  expect(await ask(city, batches.addBatch, known)).toMatchObject({ code: 'batch-known' })
  const next = { ...known, numberPattern: 'YWSG-DYPY-2027NN' }
  const { id: batchId } = await ask(city, batches.addBatch, next)
  expect(await ask(city, batches.openBatch, { batchId, version: 1 })).toMatchObject({
    code: 'foundation-missing',
  })
  const seen = async (who: typeof city) =>
    (await ask(who, batches.listBatches, {})).batches.map(({ n }) => n)
  expect(await seen(city)).toEqual([5, 4])
  expect(await seen(house.lead)).toEqual([4])
  expect(await seen(officer)).toEqual([4])
  expect(await seen(stranger)).toEqual([])
  const told = (await ask(house.lead, batches.listBatches, {})).batches[0]
  expect(told).toMatchObject({ awarded: null, foundations: [] })
  const { reviewers: listed, foundationAccounts } = await ask(city, batches.openCircle, {})
  expect(foundationAccounts.map(({ foundationId: of }) => of !== null)).toEqual([true, true])
  expect(listed.filter(({ isListed }) => isListed)).toHaveLength(reviewers.length + 1)
  const accountId = reviewers[0].accountId
  expect(await ask(city, batches.setFoundationAccount, { accountId, foundationId })).toMatchObject({
    code: 'no-such-account',
    status: 404,
  })
})
