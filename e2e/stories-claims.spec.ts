import { expect, test } from 'vitest'
import { aStage, IN_SEASON } from './stage.ts'
import {
  addPaper,
  addReceipt,
  computeWith,
  decide,
  moveOn,
  openFromDesk,
  reportIt,
} from './story/claiming.ts'
import { signInAs } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const WHAT = '骨折手术住院'
const stage = aStage({ at: IN_SEASON })

test('a claim with a missing paper, paid in part, appealed to another person, and paid', async ({
  onTestFailed,
}) => {
  const screens = [PHONE, DESKTOP, DESKTOP, DESKTOP]
  const everybody = await Promise.all(screens.map((screen) => stage.comes(screen)))
  const [insured, clerk, reviewer, other] = everybody as [Visitor, Visitor, Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = insured

  await signInAs(insured, '骆清和')
  await page.goto(`${insured.url}/claims`)
  await page.getByText('全年累计应赔').first().waitFor()
  await look(insured, 'claims-1-mine')
  await reportIt(insured, WHAT)
  await addReceipt(insured, {
    place: '积水潭医院',
    number: '70010001',
    ownFirst: '62000',
    self: '18000',
  })
  await addReceipt(insured, {
    place: '积水潭医院',
    number: '70010002',
    ownFirst: '9000',
    self: '',
  })
  for (const paper of ['收费票据', '医保结算单']) await addPaper(insured, paper)
  await page.getByText('还缺：出院小结或病历').waitFor()
  await look(insured, 'claims-2-gathered')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('收件中').first().waitFor()

  await signInAs(clerk, '普惠健康保经办')
  await openFromDesk(clerk, '收件', WHAT)
  expect(await clerk.page.getByRole('button', { name: '受理' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  await look(clerk, 'claims-3-incoming')
  await clerk.page.getByRole('button', { name: '请补材料' }).click()
  await clerk.page.getByLabel('给参保人的话').fill('请拍出院小结的每一页。')
  await look(clerk, 'claims-4-ask')
  await clerk.page.getByRole('form').getByRole('button', { name: '请补材料' }).click()
  await clerk.page.getByText('待补材料').first().waitFor()

  await page.reload()
  await page.getByText('请拍出院小结的每一页。').first().waitFor()
  await look(insured, 'claims-5-asked')
  await addPaper(insured, '出院小结或病历')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('收件中').first().waitFor()

  await clerk.page.reload()
  await moveOn(clerk, '受理', '已受理')
  await moveOn(clerk, '开始审核', '审核中')
  await computeWith(clerk, ['计入', '看不清，补交未果'])
  await look(clerk, 'claims-6-computed')
  await moveOn(clerk, '送复核', '复核中')

  await signInAs(reviewer, '孟昭明')
  await openFromDesk(reviewer, '待核定', WHAT)
  await decide(reviewer, '第二张票据看不清，没有计入；补打清楚的票据后可以申诉。')
  await page.reload()
  await page.getByText('已付款 · 部分赔付').first().waitFor()
  await look(insured, 'claims-7-part')

  await page.getByRole('button', { name: '申诉' }).click()
  await page.getByLabel('您不同意什么，为什么').fill('医院补打了清楚的第二张票据，请重新看。')
  await look(insured, 'claims-8-appeal')
  await page.getByRole('form').getByRole('button', { name: '申诉' }).click()
  await page.getByText('已申诉').first().waitFor()

  await reviewer.page.reload()
  const take = reviewer.page.getByRole('button', { name: '另一位复核人员接手申诉' })
  expect(await take.getAttribute('aria-disabled')).toBe('true')
  await signInAs(other, '许文澜')
  await openFromDesk(other, '申诉', WHAT)
  await moveOn(other, '另一位复核人员接手申诉', '申诉复审中')
  await computeWith(other, ['计入', '计入'], { isAppeal: true })
  await look(other, 'claims-9-again')
  await decide(other, '补打的票据已经计入，按全年累计重新计算。')

  await page.reload()
  await page.getByText('已付款 · 赔付').first().waitFor()
  await look(insured, 'claims-10-paid')
  await page.getByRole('link', { name: '核定通知书' }).click()
  await page.getByRole('article', { name: '核定通知书' }).waitFor()
  await look(insured, 'claims-11-letter')
  await reviewer.page.goto(`${reviewer.url}/claims/payments`)
  await reviewer.page.getByRole('heading', { name: '付款' }).waitFor()
  await look(reviewer, 'claims-12-payments')
  await leave(everybody)
})

test('one enters the working days of the coming year, another compares and confirms', async ({
  onTestFailed,
}) => {
  const everybody = [await stage.comes(PHONE), await stage.comes(DESKTOP)]
  const [clerk, reviewer] = everybody as [Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = clerk
  await signInAs(clerk, '普惠健康保经办')
  await page.goto(`${clerk.url}/claims/desk`)
  await page.getByText('2027 年的工作日历还没有录入').waitFor()
  await look(clerk, 'calendar-1-warned')
  await page.getByRole('link', { name: '去“工作日历”' }).click()
  await page.getByRole('link', { name: '录入 2027 年' }).click()
  const form = page.getByRole('form', { name: '录入 2027 年' })
  const field = (label: string) => form.getByLabel(label, { exact: true })
  // Of a notice that was never published: for 2027 none was found.
  await field('通知的文号').fill('测试虚构通知第 0 号')
  await field('通知的日期').fill('2026-11-02')
  await field('第 1 段放假：开始').fill('2027-03-08')
  await field('第 1 段放假：结束').fill('2027-03-10')
  await form.getByRole('button', { name: '加一个上班的周末' }).click()
  await field('第 1 个上班的周末').fill('2027-03-05')
  await form.getByRole('button', { name: '提交，等另一人确认' }).click()
  await page.getByText('这一天不是周六或周日').first().waitFor()
  await look(clerk, 'calendar-2-wrong')
  await field('第 1 个上班的周末').fill('2027-03-06')
  await page.getByRole('img', { name: '3 月：放假 8 9 10；周末上班 6' }).waitFor()
  await form.getByRole('button', { name: '提交，等另一人确认' }).click()
  await page.getByText('等另一位复核人员确认', { exact: false }).first().waitFor()
  await look(clerk, 'calendar-3-sent')
  const own = page.getByRole('button', { name: '已对照通知，确认使用' })
  expect(await own.getAttribute('aria-disabled')).toBe('true')

  await signInAs(reviewer, '孟昭明')
  await reviewer.page.goto(`${reviewer.url}/working-days`)
  await look(reviewer, 'calendar-4-to-confirm')
  await reviewer.page.getByRole('button', { name: '已对照通知，确认使用' }).click()
  await reviewer.page.getByText('已确认，现在起使用').waitFor()
  await reviewer.page.getByRole('link', { name: '更正 2027 年' }).waitFor()
  await look(reviewer, 'calendar-5-in-force')
  await page.goto(`${clerk.url}/claims/desk`)
  await page.getByRole('heading', { name: '理赔工作台' }).waitFor()
  await look(clerk, 'calendar-6-no-warning')
  expect(await page.getByText('工作日历还没有录入').count()).toBe(0)
  await leave(everybody)
})

test('at the counter, on a phone: a person is found, and a claim can begin in two ways', async ({
  onTestFailed,
}) => {
  const clerk = await stage.comes(PHONE)
  onTestFailed(() => takePictures([clerk]))
  const { page } = clerk
  await signInAs(clerk, '普惠健康保经办')
  await page.goto(`${clerk.url}/claims/counter`)
  await page.getByLabel('身份证号或姓名').fill('骆清和')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText('找到 1 人').waitFor()
  await look(clerk, 'counter-1-found')
  await page.getByRole('main').getByRole('link', { name: '骆清和' }).click()
  await page.getByRole('form', { name: '报案' }).waitFor()
  await look(clerk, 'counter-2-report')
  await page.getByText('按医保数据主动快赔').click()
  await page.getByRole('form', { name: '按医保数据主动快赔' }).waitFor()
  await page.getByRole('button', { name: '录一张' }).click()
  await page.getByRole('form', { name: '录一张票据' }).waitFor()
  await look(clerk, 'counter-3-receipt')
  await leave([clerk])
})
