import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import { aHand, choose, formOf, tick, write } from './story/hand.ts'
import { signInAs } from './story/people.ts'
import { aRunningCase } from './story/short-case.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const stage = aStage()
const TROUBLE = '母亲照护两年，夜里睡不着，想找人说说话。'

test('a referral goes out by a link, is answered on a phone, and the loop is closed', async ({
  onTestFailed,
}) => {
  const everybody = [await stage.comes(DESKTOP), await stage.comes(PHONE)]
  const [worker, partner] = everybody as [Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = worker
  await signInAs(worker, '病房医务社工')
  const address = await aRunningCase(worker, { name: '司徒云', birthDate: '1961-04-09' })

  await page.goto(`${address}/referrals`)
  await look(worker, 'referral-0-none')
  await page.getByRole('link', { name: '发起转介' }).first().click()
  await page.getByRole('heading', { name: '发起转介', level: 1 }).waitFor()
  const hand = aHand(page)
  await choose(hand, '要解决什么', '照顾负荷')
  await choose(hand, '选哪一家', '照护者互助小组')
  await page.getByRole('button', { name: '检查一遍' }).click()
  await page.getByText('符合', { exact: true }).first().waitFor()
  await write(hand, '接收方联系方式', '社区活动室')
  await page.getByRole('textbox', { name: '遇到的困难' }).fill(TROUBLE)
  await page.getByRole('textbox', { name: '希望对方做什么' }).fill('请接她参加下一次小组。')
  await look(worker, 'referral-1-form')
  await formOf(page).getByRole('button', { name: '看一遍，去征求同意' }).click()

  await page.getByRole('heading', { name: '征求单独同意' }).waitFor()
  await page.getByText('要发的原文').click()
  const agreed = await page.locator('pre').textContent()
  expect(agreed).toContain(TROUBLE)
  await write(hand, '签字件放在哪里', '社工部一号柜')
  await tick(hand, '我已就这一次转介单独征求同意')
  await look(worker, 'referral-2-consent')
  await formOf(page).getByRole('button', { name: '发送转介' }).click()
  const link = await page.locator('a[href*="/referral#"]').getAttribute('href')
  await look(worker, 'referral-3-sent')

  const phone = partner.page
  let sent = ''
  phone.on('response', async (response) => {
    if (response.url().endsWith('/referral-links/opening'))
      sent = (await response.json()).packageText
  })
  await phone.goto(`${link}`)
  await look(partner, 'referral-4-link')
  await phone.getByLabel('您的姓名和单位').fill('事务所 小周')
  await phone.getByRole('button', { name: '打开', exact: true }).click()
  await phone.getByText(TROUBLE).waitFor()
  expect(sent).toBe(agreed)
  await look(partner, 'referral-5-received')
  await phone.getByRole('button', { name: '接收', exact: true }).click()
  await formOf(phone).getByRole('button', { name: '接收', exact: true }).click()
  await phone.getByText('对方已接').waitFor()
  await phone.getByRole('button', { name: '办好了', exact: true }).click()
  await formOf(phone).getByLabel('说明').fill('周六已经来参加')
  await formOf(phone).getByRole('button', { name: '办好了', exact: true }).click()
  await phone.getByText('对方说办好了').waitFor()
  await look(partner, 'referral-6-delivered')

  await page.reload()
  await page.getByText('周六已经来参加').waitFor()
  await look(worker, 'referral-7-delivered')
  await page.getByRole('button', { name: '本人确认办好了' }).click()
  await formOf(page).getByLabel('说明').fill('打电话问过，她说轻松些了')
  await formOf(page).getByRole('button', { name: '本人确认办好了' }).click()
  await page.getByText('两边都确认').waitFor()
  await page.getByRole('link', { name: '打印转介单和回执' }).click()
  await page.getByRole('article', { name: '转介单' }).waitFor()
  await look(worker, 'referral-8-paper')
  await leave(everybody)
}, 60_000)
