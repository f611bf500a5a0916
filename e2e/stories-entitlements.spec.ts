import { expect, test } from 'vitest'
import { aStage, IN_SEASON } from './stage.ts'
import { aConsentingClient, expectOnce, openLedger, recordPurchase } from './story/entitling.ts'
import { signInAs } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const NAME = '骆清和'
/** The demonstration is insured up to this year. */
const stage = aStage({ at: IN_SEASON })

test('a use is recorded once, seen by whose it is, and a mistake is taken back; at the bedside what is left', async ({
  onTestFailed,
}) => {
  const everybody = await Promise.all([DESKTOP, PHONE, PHONE].map((one) => stage.comes(one)))
  const [clerk, insured, worker] = everybody as [Visitor, Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const prepared = aConsentingClient(stage.browser, clerk.url)

  await signInAs(clerk, '普惠健康保经办')
  await openLedger(clerk, NAME)
  await clerk.page.getByText('还剩 1,593.50 元，全年 1,800.00 元').waitFor()
  const bought = { day: '2026-03-02', amount: '93.5', where: '街口药店', receipt: 'YD-7001' }
  await recordPurchase(clerk, { ...bought, amount: '九十三' })
  await clerk.page.getByText('请写成金额').first().waitFor()
  await look(clerk, 'rights-1-amount')
  await recordPurchase(clerk, bought)
  await clerk.page.getByText('还剩 1,500.00 元').waitFor()
  await expectOnce(clerk, bought)
  await look(clerk, 'rights-2-once')

  await signInAs(insured, `参保人 ${NAME}`)
  await insured.page.goto(`${insured.url}/entitlements`)
  await insured.page.getByText('还剩 1,500.00 元，全年 1,800.00 元').waitFor()
  await insured.page.getByText('街口药店，补贴 93.50 元').waitFor()
  await look(insured, 'rights-3-mine')

  await clerk.page.getByRole('button', { name: '冲正：街口药店，补贴 93.50 元' }).click()
  await clerk.page.getByLabel('为什么冲正').fill('小票是别人的')
  await look(clerk, 'rights-4-mistake')
  await clerk.page.getByRole('form', { name: '冲正' }).getByRole('button').last().click()
  await clerk.page.getByText('还剩 1,593.50 元').waitFor()
  await insured.page.reload()
  await insured.page.getByText('冲正：小票是别人的').waitFor()
  expect(await insured.page.getByText('还剩 1,593.50 元').count()).toBe(1)
  await look(insured, 'rights-5-taken-back')

  const caseId = await prepared
  await signInAs(worker, '病房医务社工')
  await worker.page.goto(`${worker.url}/cases/${caseId}`)
  await worker.page.getByRole('button', { name: '查一下' }).click()
  await worker.page.getByText('还剩 1,800.00 元，全年 1,800.00 元').waitFor()
  await look(worker, 'rights-6-bedside')
  await leave(everybody)
})
