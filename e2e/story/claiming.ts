import type { Page } from 'playwright-core'
import { tap } from './people.ts'
import { settled, type Visitor } from './visitor.ts'

const PICTURE = Buffer.from('89504e470d0a1a0a0000', 'hex')

/** From the list of own claims to the page of a new one. */
export async function reportIt({ page }: Visitor, what: string) {
  await page.getByRole('link', { name: '报案' }).click()
  await tap(page, '为谁报案', '骆清和')
  await page.getByLabel('事由').fill(what)
  await page.getByLabel('银行账号').fill('6222 0202 0001 2345 670')
  await page.getByRole('button', { name: '下一步：录票据' }).click()
  await page.getByRole('heading', { name: what, level: 1 }).waitFor()
}

interface Bill {
  readonly place: string
  readonly number: string
  readonly ownFirst: string
  readonly self: string
}

/** An inpatient receipt of September, from the paper into the form. */
export async function addReceipt({ page }: Visitor, { place, number, ownFirst, self }: Bill) {
  await page.getByRole('button', { name: '录一张票据' }).click()
  await tap(page, '哪一种', '住院')
  const form = page.getByRole('form')
  await form.getByLabel('医院或药店').fill(place)
  await form.getByLabel('开始日期').fill('2026-09-02')
  await form.getByLabel('结束日期').fill('2026-09-11')
  await form.getByLabel('票据代码').fill('11060126')
  await form.getByLabel('票据号码').fill(number)
  await form.getByLabel(/^自付一/).fill(ownFirst)
  if (self) await form.getByLabel(/^自费/).fill(self)
  await form.getByRole('button', { name: '存这张票据' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText(`票号尾 ${number.slice(-4)}`).waitFor()
}

/** A picture of a paper. The kind that is missing is chosen already. */
export async function addPaper({ page }: Visitor, kind: string) {
  const chooser = page.locator('input[type=file]')
  await chooser.setInputFiles({ name: `${kind}.png`, mimeType: 'image/png', buffer: PICTURE })
  await page.getByRole('button', { name: `${kind}.png` }).waitFor()
}

/** From the desk to a claim on one of its piles. */
export async function openFromDesk({ page, url }: Visitor, pile: string, what: string) {
  await page.goto(`${url}/claims/desk`)
  await page.locator('label', { hasText: new RegExp(`^${pile} `) }).click()
  await page.getByRole('row', { name: what }).getByRole('link').click()
  await page.getByRole('heading', { name: what, level: 1 }).waitFor()
  await settled(page)
}

/** Takes a step by its button, and sees where it led. */
export async function moveOn({ page }: Visitor, step: string, state: string) {
  await page.getByRole('button', { name: step, exact: true }).click()
  await inState(page, state)
}

function inState(page: Page, state: string) {
  return page.locator('[data-page-head]').getByText(state).waitFor()
}

/** Judges every receipt, and what was found; then the sum, unless it is an appeal. */
export async function computeWith(
  visitor: Visitor,
  verdicts: readonly string[],
  { isAppeal = false } = {},
) {
  const { page } = visitor
  const clear = page.getByRole('button', { name: '排除' })
  while (!isAppeal && (await clear.count()) > 0) {
    const left = await clear.count()
    await clear.first().click()
    await page.getByLabel('判断和理由').fill('核对过原件，是两张不同的票据')
    await page.getByRole('form').getByRole('button', { name: '排除' }).click()
    await page.getByRole('form').waitFor({ state: 'detached' })
    await clear.nth(left - 1).waitFor({ state: 'detached' })
  }
  for (const [n, verdict] of verdicts.entries()) {
    await page.getByRole('button', { name: '审核', exact: true }).nth(n).click()
    await tap(page, '是否计入', `${verdict}$`)
    await page.getByRole('form').getByRole('button', { name: '确定' }).click()
    await page.getByRole('form').waitFor({ state: 'detached' })
    await settled(page)
  }
  if (!isAppeal) await moveOn(visitor, '理算', '已理算')
}

/** Decides, with a sentence for the insured. */
export async function decide({ page }: Visitor, sentence: string) {
  await page.getByRole('button', { name: '核定', exact: true }).click()
  await page.getByLabel('给参保人的说明').fill(sentence)
  await page.getByRole('form').getByRole('button', { name: '核定' }).click()
  await page.getByRole('form').waitFor({ state: 'detached' })
  await page.getByText(sentence).first().waitFor()
}
