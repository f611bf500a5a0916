import { expect } from 'vitest'
import { aHand, choose, write } from './hand.ts'
import { goTo } from './people.ts'
import { look, type Visitor } from './visitor.ts'

export const PSEUDONYM = '小满姐'
export const PLACE = '六点半在东门花坛'
export const NOTE = '抢救后一直想起那个孩子，约下周再谈。'

/** The code that hangs in the changing room, as its head sees it. @returns where it leads */
export async function readCode(lead: Visitor): Promise<string> {
  const { page, url } = lead
  await goTo(page, '职工心理支持')
  const link = page.getByRole('link', { name: '扫码后的样子' })
  await link.waitFor()
  await look(lead, 'care-lead')
  return `${url}${await link.getAttribute('href')}`
}

/** Three taps, no account, any name. */
export async function askForTalk(nurse: Visitor, code: string) {
  const { page } = nurse
  await page.goto(code)
  await page.getByRole('heading', { name: '医务人员也需要被照顾' }).waitFor()
  await look(nurse, 'care-1-what')
  await page.getByRole('button', { name: '病人离世、抢救之后' }).click()
  await page.getByRole('heading', { name: '什么时候方便' }).waitFor()
  await look(nurse, 'care-2-when')
  await page.getByRole('button', { name: '下夜班后' }).click()
  await page.getByRole('heading', { name: '怎么找到您' }).waitFor()
  await page.getByLabel(/^电话、微信/).fill(PLACE)
  await page.getByLabel(/^怎么称呼/).fill(PSEUDONYM)
  await look(nurse, 'care-3-send')
  await page.getByRole('button', { name: '约一次谈话' }).click()
  await page.getByRole('heading', { name: '收到了' }).waitFor()
  await page.getByRole('link', { name: /12356/ }).waitFor()
  await look(nurse, 'care-4-received')
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).not.toContain(PSEUDONYM)
}

/** The counsellor takes it, and writes as little as is needed. @returns the address of the talk */
export async function talk(counsellor: Visitor): Promise<string> {
  const { page } = counsellor
  const hand = aHand(page)
  await goTo(page, '职工心理支持')
  await page.getByText(PLACE).waitFor()
  await look(counsellor, 'care-waiting')
  await page.getByRole('button', { name: `我来谈 ${PSEUDONYM}` }).click()
  await page.getByRole('link', { name: PSEUDONYM }).click()
  await page.getByRole('heading', { name: PSEUDONYM, level: 1 }).waitFor()
  await look(counsellor, 'care-talk')
  await choose(hand, '多久', '30 分钟')
  await write(hand, '记录', NOTE, page.getByRole('form', { name: '记一次谈话' }))
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('listitem').getByText(NOTE).waitFor()
  await look(counsellor, 'care-session')
  return page.url()
}

/** All that the house learns: numbers of five and more, or nothing. */
export async function readCounts(lead: Visitor) {
  const { page } = lead
  await page.reload()
  const table = page.getByRole('table')
  await table.waitFor()
  const cells = await table.getByRole('cell').allTextContents()
  const shown = cells.filter((cell) => cell !== '不显示')
  expect(shown.length).toBeGreaterThan(0)
  for (const cell of shown) expect(Number(/^(\d+) 人/.exec(cell)?.[1])).toBeGreaterThanOrEqual(5)
  const house = await page.locator('main').innerText()
  for (const secret of [PSEUDONYM, PLACE, NOTE]) expect(house).not.toContain(secret)
}

/** Out of sight and not existing look the same. What the browser says of the refusal is no fault. */
export async function expectNotFound(stranger: Visitor, address: string, name: string) {
  const { page, complaints } = stranger
  await page.goto(address)
  await page.getByText('可能不在您可见的范围内').waitFor()
  await look(stranger, `care-not-found-${name}`)
  expect(await page.locator('body').innerText()).not.toContain(PSEUDONYM)
  const refused = complaints.filter((one) => / 404 .*\/staff-support\/talks\//.test(one))
  for (const one of refused) complaints.splice(complaints.indexOf(one), 1)
}
