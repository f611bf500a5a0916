import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { aHand, choose, daysAgo, formOf, send, write } from './hand.ts'
import { look, type Visitor } from './visitor.ts'

export const SAID = {
  patient: '我妈疼了一夜，按铃四十分钟没有人来。',
  hospital: '那晚两个抢救，一个护士管三十二张床。',
}
export const AGREED = '今后夜里按铃，十分钟内有人到床边；护士长周五前当面向家属说明那晚的情况。'

/** Nobody disputes that it happened; somebody was sent, and the people are safe. */
export async function writeDownIncident(worker: Visitor) {
  const { page } = worker
  const hand = aHand(page)
  const tools = page.getByRole('navigation', { name: '这个个案的其他工作' })
  await tools.getByRole('link', { name: '医患调解' }).click()
  await page.getByText('还没有调解记录').waitFor()
  await look(worker, 'dispute-nothing')
  await page.getByRole('button', { name: '登记纠纷' }).click()
  await write(hand, '什么时候发生', daysAgo(1))
  await write(hand, '在哪里', '九病区护士站')
  await write(hand, '发生了什么', '夜里按铃后四十分钟有人到床边，家属在护士站高声理论。')
  await write(hand, '谁报告的', '护士长')
  await look(worker, 'dispute-incident')
  await send(hand, '记下')

  await page.getByRole('button', { name: '记下派了谁' }).click()
  await write(hand, '派了谁', '医患关系办公室值班员')
  await look(worker, 'dispute-sending')
  await send(hand, '记下')

  await page.getByRole('button', { name: '更新现场与告知' }).click()
  await choose(hand, '现场安全吗', '平静，可以谈')
  await choose(hand, '已经告诉患方', '有哪些合法的解决途径')
  await look(worker, 'dispute-scene')
  await send(hand, '记下')
}

/** Each alone, in its own words, and read back; before that nobody meets. */
export async function hearBoth(worker: Visitor) {
  const { page } = worker
  const hand = aHand(page)
  const meet = page.getByRole('button', { name: '安排双方会谈' })
  expect(await meet.getAttribute('aria-disabled')).toBe('true')
  await page.getByText('患方的说法还没有记录').waitFor()
  await page.getByRole('button', { name: '听取患方' }).click()
  await write(hand, '他们怎么说', SAID.patient)
  await write(hand, '谁说的', '女儿')
  await look(worker, 'dispute-view')
  await send(hand, '记下')
  await page.getByText('患方的说法还没有念给本人确认').waitFor()

  await page.getByRole('button', { name: '听取患方' }).click()
  expect(await formOf(page).getByLabel('他们怎么说').inputValue()).toBe(SAID.patient)
  await write(hand, '念给谁确认过', '女儿')
  await write(hand, '他们真正在意的是什么', '疼的时候有人来')
  await send(hand, '记下')

  await page.getByRole('button', { name: '听取院方' }).click()
  await write(hand, '他们怎么说', SAID.hospital)
  await write(hand, '谁说的', '护士长')
  await write(hand, '念给谁确认过', '护士长')
  await send(hand, '记下')
  await page.getByText('已念给 护士长 确认').waitFor()
  expect(await overlapping(page)).toEqual([])
  await look(worker, 'dispute-heard')
}

/** One table, one text; it counts when both have said yes to the same words. */
export async function comeTogether(worker: Visitor) {
  const { page } = worker
  const hand = aHand(page)
  await page.getByRole('button', { name: '安排双方会谈' }).click()
  await write(hand, '在哪里', '二楼谈话室')
  await write(hand, '患方谁来', '女儿')
  await write(hand, '院方谁来', '护士长')
  await look(worker, 'dispute-meeting')
  await send(hand, '记下')

  await page.getByRole('button', { name: '写共同说明' }).click()
  await write(hand, '共同说明', AGREED)
  await look(worker, 'dispute-message')
  await send(hand, '记下')

  await page.getByRole('button', { name: '写结果，结束调解' }).click()
  await choose(hand, '怎么结束的', '谈成了')
  await page.getByText('患方还没有确认共同说明').waitFor()
  await look(worker, 'dispute-unconfirmed')
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  for (const [side, who] of [
    ['患方确认', '女儿'],
    ['院方确认', '护士长'],
  ] as const) {
    await page.getByRole('button', { name: side }).click()
    await formOf(page).getByText(AGREED).waitFor()
    await write(hand, '谁确认的', who)
    await send(hand, '已念给他们听，他们同意')
  }
  await page.getByText(/护士长 已确认/).waitFor()
}

export async function writeOutcome(worker: Visitor) {
  const { page } = worker
  const hand = aHand(page)
  await page.getByRole('button', { name: '写结果，结束调解' }).click()
  await choose(hand, '怎么结束的', '谈成了')
  await write(hand, '说明', '双方都认这段话，家属不再另走途径。')
  await choose(hand, '哪天回访', '7 天后')
  await look(worker, 'dispute-outcome')
  await send(hand, '结束调解')
  await page.locator('[data-page-head]').getByText('谈成了', { exact: true }).waitFor()
  await look(worker, 'dispute-ended')
}

/** What both get, in the same words: nothing that either said in private. */
export async function printMessage(worker: Visitor) {
  const { page } = worker
  await page.getByRole('link', { name: '共同说明（给双方）' }).click()
  const sheet = page.getByRole('article', { name: '共同说明' })
  await sheet.getByText(AGREED).waitFor()
  await sheet.getByText('仁桥医院').waitFor()
  await page.emulateMedia({ media: 'print' })
  const printed = await page.locator('body').innerText()
  expect(printed).toContain(AGREED)
  expect(printed).toContain('患方代表签名')
  for (const secret of [...Object.values(SAID), '疼的时候有人来'])
    expect(printed).not.toContain(secret)
  await page.emulateMedia({ media: 'screen' })
  await look(worker, 'dispute-sheet')
}

/** Which sheets of paper lie on one another, by their headings: a column that is too wide. */
function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheets = [...document.querySelectorAll('main section[aria-labelledby]')].map((sheet) => ({
      name: sheet.querySelector('h2')?.textContent ?? '',
      box: sheet.getBoundingClientRect(),
    }))
    return sheets.flatMap(({ name, box }, n) =>
      sheets
        .slice(n + 1)
        .filter(({ box: other }) => box.left < other.right && other.left < box.right)
        .filter(({ box: other }) => box.top < other.bottom && other.top < box.bottom)
        .map((other) => `${name} – ${other.name}`),
    )
  })
}
