import type { Page } from 'playwright-core'
import { formOf } from './hand.ts'
import { tap } from './people.ts'
import type { Visitor } from './visitor.ts'

/** Presses the button of the open form and waits until the form is gone. */
async function sendForm(page: Page, action: string) {
  const form = formOf(page)
  await form.getByRole('button', { name: action, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

/** The day so many days from now, in Beijing. */
function dayIn(days: number) {
  return new Date(Date.now() + (8 * 60 + days * 24 * 60) * 60_000).toISOString().slice(0, 10)
}

/** A call of one criterion, for a foundation that is there. @returns its title */
export async function fillCall({ page }: Visitor) {
  const title = '2099 年故事批次'
  await page.getByRole('button', { name: '准备新的一批' }).click()
  const form = formOf(page)
  await form.getByLabel('批次号').fill('99')
  await form.getByLabel('年度').fill('2099')
  await form.getByLabel('标题').fill(title)
  await form.getByLabel(/^征集通知/).fill('为出院的患者和家庭征集项目。')
  await form.getByLabel('出处').fill('故事编写')
  await form.getByLabel('申报开始').fill(dayIn(-1))
  await form.getByLabel('申报截止').fill(dayIn(30))
  await form.getByLabel('总经费').fill('100000')
  await form.getByLabel('项目编号规则').fill('ZZ-2099NN')
  await form.getByLabel('评分项 1', { exact: true }).fill('总体')
  await form.getByLabel('评分项 1 的满分').fill('100')
  await tap(page, '出资的基金会', '暖枝')
  await sendForm(page, '保存')
  return title
}

export async function writeApplication({ page }: Visitor, call: string, theme: string) {
  const item = page.getByRole('listitem').filter({ hasText: call })
  await item.getByRole('link', { name: '开始申报' }).click()
  const form = formOf(page)
  await form.getByLabel('项目名称').fill(theme)
  await tap(page, '领域', '肿瘤')
  await form.getByLabel('项目目标').fill('六十位患者出院后一个月内没有因照顾问题再入院。')
  await form.getByLabel('第 1 行用途').fill('家访与随访')
  await form.getByLabel('第 1 行金额（元）').fill('30000')
  await form.getByLabel('里程碑 1', { exact: true }).fill('出院前评估表投入使用')
  await form.getByLabel('里程碑 1 的日期').fill(dayIn(60))
  await form.getByRole('button', { name: '保存申报' }).click()
  await page.getByRole('heading', { name: theme, level: 1 }).waitFor()
}

export async function apply({ page }: Visitor) {
  await page.getByRole('button', { name: '送出申报' }).click()
  await sendForm(page, '送出申报')
  await page.getByText('已申报，正在评审').waitFor()
}

export async function nameReviewers({ page }: Visitor, names: readonly string[]) {
  await page.getByRole('button', { name: '请评审人' }).click()
  for (const name of names)
    await formOf(page)
      .getByLabel(new RegExp(`^${name}`))
      .check()
  await sendForm(page, '保存')
}

export async function scoreIt({ page }: Visitor, points: number) {
  await page.getByRole('button', { name: '打分', exact: true }).click()
  await formOf(page).getByLabel('总体（0–100）').fill(String(points))
  await sendForm(page, '打分')
}

export async function finishReview({ page }: Visitor) {
  await page.getByRole('button', { name: '结束评审' }).click()
  await sendForm(page, '结束评审')
}

/** @returns the number that it was given */
export async function awardIt({ page }: Visitor, foundation: string) {
  await page.getByRole('button', { name: '立项', exact: true }).click()
  const chip = formOf(page).getByLabel(new RegExp(`^${foundation}`))
  if (!(await chip.isChecked())) await tap(page, '出资的基金会', foundation)
  await sendForm(page, '立项')
  const number = page.getByText(/^ZZ-2099\d\d$/).first()
  return (await number.textContent()) ?? ''
}

export async function prove({ page }: Visitor, milestone: string) {
  await page.getByRole('button', { name: `写完成依据：${milestone}` }).click()
  await formOf(page).getByLabel('完成情况').fill('两个病区都在用，护士长签字。')
  await formOf(page)
    .getByLabel(/^文件名称/)
    .fill('评估表第一版，社工部三号柜')
  await sendForm(page, '保存')
  await page.getByText('评估表第一版，社工部三号柜').waitFor()
}

export async function pay({ page }: Visitor, amount: string, voucher: string) {
  await page.getByRole('button', { name: '登记金额' }).click()
  await tap(page, '种类', '已拨付')
  const form = formOf(page)
  await form.getByLabel('金额').fill(amount)
  await form.getByLabel('用途').fill('首款')
  await form.getByLabel(/^凭证号/).fill(voucher)
  await sendForm(page, '保存')
  await page.getByText(voucher).first().waitFor()
}
