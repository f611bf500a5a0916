import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as contract from '../model/contract-impact.ts'
import type { ImpactContent } from '../model/impact.ts'
import { aRightsDesk } from './testing.ts'

const content: ImpactContent = {
  ...{ title: '孩子的个案转给康复院', deed: 'referrals', occasion: 'provided' },
  ...{ purpose: '接着康复', manner: '转介包', dataKinds: '病情和家里的安排' },
  ...{
    lawful: '监护人单独同意，只给要用的',
    effects: '孩子被议论',
    measures: '只给三项，对方签收',
  },
  conclusion: 'with-measures',
}

test('个人信息保护法第五十五条：该评估而没评估的列在主任面前，一人评估、另一人批准才算数', async () => {
  const { ask, worker, lead, house } = await aRightsDesk()
  const before = await ask(lead, contract.listImpacts, {})
  expect(before.owed).toEqual(expect.arrayContaining(['children', 'referrals', 'stories']))
  const { id: impactId } = await ask(worker, contract.writeImpact, { ...content, measures: '' })
  const approve = (version: number, by = lead) =>
    ask(by, contract.approveImpact, { impactId, version })
  expect(await approve(1)).toMatchObject({ code: 'impact-incomplete' })
  expect(await approve(1, worker)).toMatchObject({ status: 403 })
  await ask(worker, contract.amendImpact, { ...content, impactId, version: 1 })
  expect((await ask(lead, contract.listImpacts, {})).owed, 'a draft is none').toContain('referrals')
  expect(await approve(2)).toMatchObject({ state: 'approved', approvedByName: lead.name })
  expect((await ask(lead, contract.listImpacts, {})).owed).not.toContain('referrals')

  const own = await ask(lead, contract.writeImpact, { ...content, deed: 'aid' })
  const itself = { impactId: own.id, version: 1 }
  expect(await ask(lead, contract.approveImpact, itself)).toMatchObject({ code: 'own-assessment' })
  const stranger = { ...lead, institutionId: crypto.randomUUID() as typeof house.id }
  expect(await ask(stranger, contract.openImpact, { impactId })).toMatchObject({ status: 404 })
  expect((await ask(stranger, contract.listImpacts, {})).impacts).toEqual([])
})

test('个人信息保护法第五十六条：批准后不能改，要改另起一版；三年以内谁也删不掉，数据库也不让', async () => {
  const { ask, owner, worker, lead } = await aRightsDesk()
  const { id: impactId } = await ask(worker, contract.writeImpact, content)
  expect(await ask(worker, contract.beginNextImpact, { impactId })).toMatchObject({
    code: 'impact-not-approved',
  })
  await ask(lead, contract.approveImpact, { impactId, version: 1 })
  const amend = { ...content, impactId, purpose: '改口', version: 2 }
  expect(await ask(worker, contract.amendImpact, amend)).toMatchObject({ code: 'impact-approved' })
  const rewrite = sql`update rights.impact set purpose = '改口' where id = ${impactId}`
  await expect(rewrite.execute(owner)).rejects.toThrow(/not changed/)

  const next = await ask(worker, contract.beginNextImpact, { impactId })
  expect(next).toMatchObject({ n: 2, state: 'draft', purpose: content.purpose })
  expect(await ask(worker, contract.beginNextImpact, { impactId })).toMatchObject({
    code: 'impact-next-begun',
  })
  await ask(lead, contract.approveImpact, { impactId: next.id, version: 1 })
  expect(await ask(lead, contract.openImpact, { impactId })).toMatchObject({ superseded: true })

  const remove = sql`delete from rights.impact where id = ${impactId}`
  async function approvedBefore(years: number) {
    await sql`alter table rights.impact disable trigger stay`.execute(owner)
    await sql`update rights.impact set approved_at = now() - make_interval(years => ${years})
      where id = ${impactId}`.execute(owner)
    await sql`alter table rights.impact enable trigger stay`.execute(owner)
  }
  await approvedBefore(2)
  await expect(remove.execute(owner)).rejects.toThrow(/three years/)
  await approvedBefore(4)
  expect((await remove.execute(owner)).numAffectedRows, 'its age alone holds it').toBe(1n)
})
