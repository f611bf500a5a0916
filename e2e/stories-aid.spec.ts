import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import {
  addBankCard,
  agreeToTell,
  apply,
  approveAndPay,
  askForBankCard,
  bookTheBill,
  openSent,
  sendOff,
  writeDossier,
} from './story/aid.ts'
import { aHand } from './story/hand.ts'
import { signInAs } from './story/people.ts'
import { takeIn } from './story/short-case.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const stage = aStage()

test('a dossier goes to a funder, comes back once, is approved, and the gap falls', async ({
  onTestFailed,
}) => {
  const everybody = [await stage.comes(PHONE), await stage.comes(DESKTOP)]
  const [worker, officer] = everybody as [Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = worker
  await signInAs(worker, '同院另一位社工')
  const client = { name: '梁秋实', birthDate: '1968-04-09' }
  await takeIn(aHand(page), client, { reason: '看病花钱有困难', ward: '肾内科病房' })
  const address = `${page.url().replace(/\?.*/, '')}/aid`
  const gap = (amount: string) =>
    page.getByRole('definition').filter({ hasText: amount }).first().waitFor()

  await page.goto(address)
  await look(worker, 'aid-1-empty')
  await bookTheBill(worker, '30000')
  await gap('30,000.00 元')
  await writeDossier(worker)
  await apply(worker, '12000')
  await agreeToTell(worker)
  await look(worker, 'aid-2-draft')
  await sendOff(worker, '送出')
  await page.getByText('等资助方决定').first().waitFor()

  await signInAs(officer, '白安然')
  await openSent(officer, client.name)
  await look(officer, 'aid-3-sent')
  expect(await officer.page.content()).not.toContain('肾内科病房')
  await askForBankCard(officer)

  await page.goto(`${worker.url}/desk`)
  await page.getByRole('heading', { name: '救助申请：1 份等我们答复' }).waitFor()
  await look(worker, 'aid-8-desk')
  await page.getByRole('link', { name: new RegExp(`^${client.name} .*大病`) }).click()
  await page.getByText('要补材料').first().waitFor()
  await addBankCard(worker)
  await sendOff(worker, '补材料')
  await officer.page.reload()
  await approveAndPay(officer, '9000', '4000')
  await look(officer, 'aid-4-paid')

  await page.reload()
  await gap('26,000.00 元')
  await gap('21,000.00 元')
  await page.getByRole('img', { name: /^缺口的变化：/ }).waitFor()
  await look(worker, 'aid-5-gap')
  await page.getByRole('link', { name: '打印卷宗' }).first().click()
  await page.getByRole('article', { name: '救助申请卷宗' }).waitFor()
  await look(worker, 'aid-6-print')
  await page.goto(address.replace('/aid', ''))
  await gap('26,000.00 元')
  await look(worker, 'aid-7-case')
  await leave(everybody)
})
