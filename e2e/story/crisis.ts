import { expect } from 'vitest'
import { aHand, choose, daysAgo, send, write } from './hand.ts'
import { goTo } from './people.ts'
import { look, type Visitor } from './visitor.ts'

const QUESTIONS = 9

/** Opens PHQ-9 from the case, as the worker finds it. */
export async function openPhq9({ page }: Visitor) {
  const tools = page.getByRole('navigation', { name: '这个个案的其他工作' })
  await tools.getByRole('link', { name: '量表' }).click()
  await page.getByRole('heading', { name: /^量表 / }).waitFor()
  const offered = page.getByRole('region', { name: '选一个量表' })
  await offered.getByRole('link', { name: /^PHQ-9/ }).click()
  await page.getByRole('heading', { name: 'PHQ-9', level: 1 }).waitFor()
}

/** One big tap on a question. */
export async function answer({ page }: Visitor, question: number, value: number) {
  const asked = page.getByRole('group', { name: new RegExp(`^${question}\\. `) })
  await asked.locator('label').nth(value).click()
}

/** The sheet that the ward filled in two weeks ago, copied from paper: nothing in it alarms. */
export async function copyFromPaper(worker: Visitor) {
  const { page } = worker
  const hand = aHand(page)
  await choose(hand, '怎样作答', '从纸质表录入')
  await write(hand, '什么时候', daysAgo(15))
  for (let n = 1; n < QUESTIONS; n++) await answer(worker, n, 1)
  await answer(worker, QUESTIONS, 0)
  await page.getByRole('button', { name: '完成，看结果' }).click()
  await page.getByRole('heading', { name: /^PHQ-9 / }).waitFor()
  await expectScore(worker, 8)
  expect(await safetyBar(worker).count()).toBe(0)
}

/** What no scroll and no answer of the server hides: not alone, the number, the way. */
export function safetyBar({ page }: Visitor) {
  return page.getByRole('alert').filter({ hasText: '安全题阳性' })
}

export async function expectScore({ page }: Visitor, score: number) {
  const result = page.getByRole('region', { name: '结果', exact: true })
  await result.getByText(`${score} 满分 27`).waitFor()
}

/** The clock runs already. The person is seen first: four dimensions, and the level. */
export async function screen(worker: Visitor) {
  const { page } = worker
  const hand = aHand(page)
  await page.getByText(/筛查时限/).waitFor()
  const calls = page.getByRole('navigation', { name: '现在就打电话' })
  expect(await calls.getByRole('link', { name: /12356/ }).getAttribute('href')).toBe('tel:12356')
  await look(worker, 'crisis-suspected')
  await page.getByRole('button', { name: '现在就去筛查' }).click()
  await choose(hand, '现在怎么样', '绝望或激动')
  await choose(hand, '打算和手段', '有打算，也有工具和时间')
  await choose(hand, '身边的人', '有人，但不在身边')
  await choose(hand, '以前有过吗', '没有过')
  await page.getByText('按四个方面提示为红色').waitFor()
  await choose(hand, '等级', '红色')
  await look(worker, 'crisis-screening')
  await send(hand, '定级')
  await page.getByText('红色危机', { exact: true }).first().waitFor()
}

/** Nobody left alone, somebody who receives, and a plan in the person's own words. */
export async function makeSafe(worker: Visitor) {
  const { page } = worker
  const hand = aHand(page)
  await page.getByRole('button', { name: '开始稳定' }).click()
  const monitor = page.getByRole('button', { name: '转入观察' })
  await monitor.waitFor()
  expect(await monitor.getAttribute('aria-disabled')).toBe('true')
  await page.getByText('红色危机要先写明谁接手').waitFor()
  await look(worker, 'crisis-red')

  await page.getByRole('button', { name: '记一个处置' }).click()
  await choose(hand, '做了什么', '留人陪着')
  await write(hand, '告诉了谁', '责任护士、女儿')
  await look(worker, 'crisis-action')
  await send(hand, '记下')

  await page.getByRole('button', { name: '安全计划', exact: true }).click()
  await write(hand, '我怎么知道又要不好了', '夜里睡不着，想起欠的钱')
  await write(hand, '我可以找谁', '女儿，电话一直开着')
  await write(hand, '可以找的医生和热线', '值班医生；12356')
  await look(worker, 'crisis-plan')
  await send(hand, '保存安全计划')

  await page.getByRole('button', { name: '记移交' }).first().click()
  await choose(hand, '谁接手', '医生')
  await write(hand, '姓名或单位', '精神科值班医生')
  await look(worker, 'crisis-hand-over')
  await send(hand, '记移交')
  await page.getByText('移交：医生 精神科值班医生').waitFor()
}

/** On the page of the case: what is urgent, and why it cannot be closed now. */
export async function expectHeld(worker: Visitor) {
  const { page } = worker
  const close = page.getByRole('button', { name: '结案', exact: true })
  await close.waitFor()
  await page.getByRole('link', { name: '去处理' }).waitFor()
  await page.getByText('还有危机没有结束。请先由两人确认结束危机，再结案。').waitFor()
  expect(await close.getAttribute('aria-disabled')).toBe('true')
  await look(worker, 'crisis-case-held')
}

/** Looked after, decided about the report, and proposed: the proposer is not the second person. */
export async function proposeToEnd(worker: Visitor) {
  const { page } = worker
  const hand = aHand(page)
  await page.getByRole('button', { name: '转入观察' }).click()
  await page.getByRole('button', { name: '提出结束' }).waitFor()
  await page.getByText('还没有决定是否强制报告').first().waitFor()
  await page.getByRole('button', { name: '不需要报告' }).click()
  await write(hand, '为什么不需要报告', '成年人，没有受到侵害')
  await send(hand, '不需要报告')
  await page.getByRole('button', { name: '提出结束' }).click()
  await choose(hand, '怎样结束的', '危险已过去')
  await write(hand, '小结', '三天没有再想，女儿陪床，精神科复诊已约。')
  await look(worker, 'crisis-closing')
  await send(hand, '提出结束')
  const agree = page.getByRole('button', { name: '同意结束' })
  await agree.waitFor()
  expect(await agree.getAttribute('aria-disabled')).toBe('true')
  await page.getByText('提出结束的人不能自己确认').waitFor()
  await look(worker, 'crisis-waits')
}

/** The second pair of eyes finds it from the menu. */
export async function agreeToEnd(lead: Visitor, name: string) {
  const { page } = lead
  await goTo(page, '危机')
  await look(lead, 'crisis-list')
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await page.getByText('三天没有再想').waitFor()
  await look(lead, 'crisis-lead')
  await page.getByRole('button', { name: '同意结束' }).click()
  await page.getByText(/两人确认结束/).waitFor()
}
