import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import type { Client } from './intake.ts'
import { goTo, tap } from './people.ts'
import { look, type Visitor } from './visitor.ts'

export const SHARED = '床旁见到本人和儿子。押金差八千，已讲明三条救助路径。'
export const SECRET = '向同事借过钱，不愿让老人知道。'

const PATIENCE = { timeout: 10_000 }

/** A minute at the bed: a few taps, a sentence; the page is lost in the middle, and nothing of it. */
export async function writeNote(worker: Visitor) {
  const { page } = worker
  await page.getByRole('button', { name: '记一笔' }).first().click()
  await tap(page, '多长时间', '15 分钟')
  await tap(page, '什么方式', '床旁')
  await tap(page, '做了什么', '关系建立与评估')
  await page.getByLabel('记录', { exact: true }).fill(SHARED)
  await page.getByText(/已保存 \d\d:\d\d/).waitFor()
  await look(worker, 'note-half')

  await page.reload()
  const shared = page.getByLabel('记录', { exact: true })
  await vi.waitFor(async () => expect(await shared.inputValue()).toBe(SHARED), PATIENCE)
  expect(await page.getByRole('radio', { name: '床旁' }).isChecked()).toBe(true)
  await page.getByRole('button', { name: '加一段保密内容' }).click()
  await page.getByLabel('保密内容', { exact: true }).fill(SECRET)
  await look(worker, 'note')
  await page.getByRole('button', { name: '保存这笔' }).click()
  await page.getByText(SHARED).waitFor()
  await page.getByText(SECRET).waitFor()
  await look(worker, 'case-noted')
}

/** What weighs on the client, and how dangerous it is. */
export async function assess(worker: Visitor) {
  const { page } = worker
  await page.getByRole('button', { name: '做评估' }).click()
  await tap(page, '风险等级', '黄色风险')
  await tap(page, '经济与医保', '3')
  await page.getByLabel('经济与医保：看到什么').fill('押金差八千，两处借款')
  await look(worker, 'assessment')
  await page.getByRole('button', { name: '保存评估' }).click()
  await page.getByText('评估已保存').waitFor()
}

/** A button of the case, the drawer that says what will happen, and the deed. */
export async function takeStep(
  worker: Visitor,
  step: string,
  note?: [label: string, text: string],
) {
  const { page } = worker
  await page.getByRole('button', { name: step, exact: true }).click()
  const drawer = page.getByRole('dialog', { name: step })
  if (note) await drawer.getByLabel(note[0]).fill(note[1])
  await look(worker, `step-${step}`)
  await drawer.getByRole('button', { name: step, exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
}

export async function setGoal(worker: Visitor, wish: string) {
  const { page } = worker
  await page.getByRole('button', { name: '定目标' }).click()
  await page.getByLabel('对方希望怎样').fill(wish)
  await page.getByLabel('怎样算达到').fill('缺口写在一张单子上，两项申请在办')
  await tap(page, '属于哪一方面', '经济与医保')
  await look(worker, 'goal')
  await page.getByRole('button', { name: '定下来' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(wish).first().waitFor()
}

export async function rateGoal(worker: Visitor) {
  const { page } = worker
  await page.getByRole('button', { name: '评达成程度' }).click()
  await look(worker, 'rating')
  await page.getByRole('button', { name: '+1 比期望好一些' }).click()
  await page.getByRole('button', { name: '重评' }).waitFor()
}

/** Three short steps and a last look. */
export async function closeCase(worker: Visitor) {
  const { page } = worker
  await page.getByRole('button', { name: '结案', exact: true }).click()
  await tap(page, '为什么结案', '目标达成')
  await page.getByLabel('小结').fill('来时押金差八千；两项申请已批，缺口补齐；能安心治疗。')
  await look(worker, 'closure-1')
  await goOn(page)
  await tap(page, '告诉对方要结案了吗', '已经告诉')
  await look(worker, 'closure-2')
  await goOn(page)
  await tap(page, '什么时候随访', '7 天后')
  await look(worker, 'closure-3')
  await goOn(page)
  await page.getByText('个案转为“随访中”。').waitFor()
  await look(worker, 'closure-4')
  await page.getByRole('dialog').getByRole('button', { name: '结案', exact: true }).click()
  await state(worker, '随访中')
  await look(worker, 'case-closed')
}

async function goOn(page: Page) {
  await page.getByRole('button', { name: '下一步', exact: true }).click()
}

export async function followUp(worker: Visitor) {
  const { page } = worker
  await page.getByRole('button', { name: '记随访' }).click()
  await page.getByLabel('问到了什么').fill('已出院，钱够用，没有新的困难。')
  await look(worker, 'follow-up')
  await page.getByRole('button', { name: '完成随访' }).click()
  await page.getByText(/已随访/).waitFor()
}

/** Where the case stands, as its head says. */
export async function state({ page }: Visitor, words: string) {
  await page.locator('[data-page-head]').getByText(words, { exact: true }).waitFor()
}

/** From the desk over the list of cases to the one. */
export async function findCase(lead: Visitor, client: Client) {
  const { page } = lead
  await look(lead, 'lead-desk')
  await goTo(page, '个案')
  const row = page.getByRole('link', { name: client.name })
  await row.waitFor()
  await look(lead, 'lead-cases')
  await row.click()
}
