import { aHand, choose, type Hand, send, tick, write } from './hand.ts'
import { goTo } from './people.ts'
import type { Visitor } from './visitor.ts'

export interface ShortClient {
  readonly name: string
  readonly birthDate: string
}

/** Looks at a page of the way; a story that only wants the case does not look. */
type Glance = (name: string) => Promise<void>

const blindly: Glance = async () => {}

/** Written down at the desk and accepted at once. */
export async function takeIn(
  hand: Hand,
  client: ShortClient,
  { reason, ward, kind }: { reason: string; ward: string; kind?: string },
  glance = blindly,
) {
  const { page } = hand
  await goTo(page, '工作台')
  await page.getByRole('link', { name: '登记求助' }).first().click()
  await page.getByRole('heading', { name: '登记求助' }).waitFor()
  await choose(hand, '想要什么帮助', reason)
  await write(hand, '病区', ward)
  await glance('request')
  await page.getByRole('button', { name: '登记并接手' }).click()

  await page.getByRole('heading', { name: '接案' }).waitFor()
  hand.fields++
  await page.getByLabel('姓名、拼音、首字母、身份证号或电话').fill(client.name)
  await page.getByRole('button', { name: `登记“${client.name}”` }).click()
  hand.fields++
  await page.getByRole('radio', { name: '女', exact: true }).check()
  hand.fields++
  await page.getByPlaceholder('如 1958-03-02').fill(client.birthDate)
  await page.getByPlaceholder('如 1958-03-02').press('Enter')
  await glance('client')
  await page.getByRole('button', { name: '登记新的服务对象' }).click()
  await page.getByRole('button', { name: '换一位' }).waitFor()
  if (kind) await choose(hand, '个案类型', kind)
  await glance('accept')
  await page.getByRole('button', { name: '接案', exact: true }).click()
  await page.getByRole('heading', { name: /^个案 \S+/ }).waitFor()
}

/** The client says yes, what weighs on them is assessed, and the case is opened. */
export async function openUp(hand: Hand, { name }: ShortClient, glance = blindly) {
  const { page } = hand
  const number = await page.getByRole('heading', { name: /^个案 \S+/ }).textContent()
  await page.getByRole('link', { name: '服务同意或法定依据' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  await page.getByRole('link', { name: '记录同意' }).click()
  await tick(hand, '我已当面说明保密的界限')
  hand.fields++
  await page.getByLabel('签字件放在哪里').fill('社工部一号柜')
  await tick(hand, '我已就此单独征求同意')
  await glance('consent')
  await page.getByRole('button', { name: '记录同意' }).click()
  await page.getByText('有效', { exact: true }).waitFor()
  await page.getByRole('link', { name: number ?? '' }).click()

  await page.getByRole('button', { name: '做评估' }).click()
  await choose(hand, '风险等级', '无明显风险')
  await choose(hand, '经济与医保', '3')
  await glance('assessment')
  await send(hand, '保存评估')
  await page.getByRole('button', { name: '开案', exact: true }).click()
  await send(hand, '开案')
}

/** What the client hopes for, and how far it was reached. */
export async function agreeOnGoal(hand: Hand, wish: string, glance = blindly) {
  const { page } = hand
  await page.getByRole('button', { name: '定目标' }).click()
  await write(hand, '对方希望怎样', wish)
  await choose(hand, '属于哪一方面', '经济与医保')
  await glance('goal')
  await send(hand, '定下来')
  await page.getByRole('button', { name: '评达成程度' }).click()
  hand.fields++
  await page.getByRole('button', { name: '0 达到期望' }).click()
  await page.getByRole('button', { name: '重评' }).waitFor()
}

/** One note: what the worker did for the client. */
export async function noteDown(hand: Hand, said: string, glance = blindly) {
  const { page } = hand
  await page.getByRole('button', { name: '记一笔' }).first().click()
  await choose(hand, '多长时间', '15 分钟')
  await choose(hand, '什么方式', '床旁')
  await choose(hand, '做了什么', '情绪支持')
  await write(hand, '记录', said)
  await glance('note')
  await send(hand, '保存这笔')
  await page.getByText(said).waitFor()
}

/** Why, in a sentence, told; nothing afterwards. */
export async function closeUp(hand: Hand, summary: string, glance = blindly) {
  const { page } = hand
  const on = () => page.getByRole('button', { name: '下一步', exact: true }).click()
  await page.getByRole('button', { name: '结案', exact: true }).click()
  await choose(hand, '为什么结案', '目标达成')
  await write(hand, '小结', summary)
  await on()
  await choose(hand, '告诉对方要结案了吗', '已经告诉')
  await on()
  await page.getByRole('heading', { name: '结案以后' }).waitFor()
  await on()
  await page.getByRole('heading', { name: '看一遍' }).waitFor()
  await glance('closing')
  await page.getByRole('dialog').getByRole('button', { name: '结案', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** A case in service with a rated goal. @returns where it is */
export async function aRunningCase({ page }: Visitor, client: ShortClient) {
  const hand = aHand(page)
  await takeIn(hand, client, { reason: '心里难受', ward: '肾内科病房' })
  await openUp(hand, client)
  await agreeOnGoal(hand, '晚上睡得着')
  return page.url().replace(/\?.*/, '')
}
