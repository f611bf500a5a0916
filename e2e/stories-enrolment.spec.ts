import { expect, test } from 'vitest'
import { aStage, IN_SEASON } from './stage.ts'
import { signInAs, tap } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const SELF = '骆清和'
const SPOUSE = '苏若兰'
const CHILD = '骆小满'
// Outside of the season nobody can enrol, and the page says when the next one opens.
const stage = aStage({ at: IN_SEASON })

test('a family of three is insured, on a phone, with a balance for two', async ({
  onTestFailed,
}) => {
  const everybody = [await stage.comes(PHONE), await stage.comes(DESKTOP)]
  const [insured, clerk] = everybody as [Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = insured
  await signInAs(insured, '参保人 骆清和')
  await page.getByRole('heading', { name: '我的参保', level: 1 }).waitFor()
  await page.getByText(/起保时已连续 4 年参保无理赔/).waitFor()
  await look(insured, 'enrolment-1-mine')

  for (const name of [SELF, SPOUSE]) await tap(page, `${name}参加的医保`, '北京职工医保')
  await tap(page, `${CHILD}参加的医保`, '北京城乡居民医保')
  await page.getByRole('button', { name: '看报价' }).click()

  await page.getByRole('button', { name: `${SELF}：我同意投保` }).click()
  await page.getByRole('button', { name: `${CHILD}：我作为监护人同意` }).click()
  await page.getByRole('button', { name: `${SPOUSE}：已由本人签字同意` }).click()
  await page.getByLabel('签字的同意书放在哪里').fill('家中文件夹')
  await look(insured, 'enrolment-2-consent')
  await page.getByRole('button', { name: '记下同意' }).click()

  const pay = page.getByRole('button', { name: '缴费 585.00 元' })
  await pay.waitFor()
  await page.getByRole('button', { name: '查询余额' }).click()
  await page.getByText('个人账户余额 438.60 元，够付 2 人').waitFor()
  await pay.click()
  await page.getByText('余额不够付所选的人', { exact: false }).first().waitFor()
  await look(insured, 'enrolment-3-short')
  await tap(page, '这次给谁缴', CHILD)
  await page.getByRole('button', { name: '缴费 390.00 元' }).click()
  await page.getByRole('button', { name: '缴费 195.00 元' }).waitFor()
  await page.getByRole('button', { name: '缴费 195.00 元' }).click()
  await page.getByText('已报缴费，等经办确认到账').waitFor()
  await look(insured, 'enrolment-4-paid')

  const desk = clerk.page
  await signInAs(clerk, '普惠健康保经办')
  await desk.goto(`${clerk.url}/enrolment/desk`)
  await desk.getByText('待确认到账').waitFor()
  await look(clerk, 'enrolment-5-desk')
  await desk.getByLabel('身份证号或姓名').fill(CHILD)
  await desk.getByRole('button', { name: '查找' }).click()
  await desk.getByText('找到 1 人').waitFor()
  await desk.getByRole('main').getByRole('link', { name: CHILD }).first().click()
  await desk.getByRole('button', { name: '确认到账' }).click()
  await desk.getByText('已投保，未到起保日').waitFor()
  await look(clerk, 'enrolment-6-person')

  await page.reload()
  await page.getByText('已投保，未到起保日').first().waitFor()
  await page.getByRole('link', { name: `${CHILD} 2027 年度投保凭证` }).click()
  await page.getByRole('article', { name: '北京普惠健康保投保确认' }).waitFor()
  expect(await page.getByText('（起保日定格）', { exact: false }).count()).toBe(1)
  await look(insured, 'enrolment-7-certificate')
  await leave(everybody)
})

test('the clerk brings a list: errors by row, then the yes, then the policies', async ({
  onTestFailed,
}) => {
  const clerk = await stage.comes(DESKTOP)
  onTestFailed(() => takePictures([clerk]))
  const { page } = clerk
  await signInAs(clerk, '普惠健康保经办')
  await page.goto(`${clerk.url}/enrolment/import`)
  await look(clerk, 'enrolment-8-import')
  const rows = [
    '姓名,身份证号,年度,参保途径,健康状况',
    '连翘,990000197001010114,2026,职工,健康',
    '陆英,990000197001010122,2026,职工,健康',
    '半夏,990000,2026,职工,健康',
  ]
  await page.getByLabel('选择名单').setInputFiles({
    ...{ name: '名单.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(rows.join('\n')),
  })
  await page.getByText(/要修改 \d 行/).waitFor()
  await look(clerk, 'enrolment-9-checked')
  await page.getByRole('cell', { name: /身份证号应为 17 位数字/ }).waitFor()
  await page.getByRole('button', { name: '写入 2 行' }).click()
  await page.getByText('已写入 2 份保单').waitFor()
  await look(clerk, 'enrolment-10-written')
  await leave([clerk])
})
