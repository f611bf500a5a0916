import { tap } from './people.ts'
import { look, type Visitor } from './visitor.ts'
import { onPhone, openTool } from './walking.ts'

export interface Wish {
  readonly text: string
  readonly measure: string
  readonly domain: string
}

/** What matters, what is hoped for, and who does what; then a signature. */
export async function planTogether(
  worker: Visitor,
  client: string,
  focus: string,
  wish: Wish,
  task: { readonly text: string; readonly who: string },
) {
  const { page } = worker
  await openTool(worker, '服务计划', `${client}的服务计划`)
  await page.getByRole('button', { name: '起草计划' }).click()
  await page.getByLabel('对方最看重什么').fill(focus)
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('正在草拟的').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.getByRole('link', { name: '定目标' }).click()
  await wishFor(worker, wish)
  await page.getByRole('heading', { name: `${client}的服务计划`, level: 1 }).waitFor()

  await page.getByRole('button', { name: '加一件事' }).click()
  await page.getByLabel('做什么').fill(task.text)
  await tap(page, '谁来做', '家属')
  await page.getByLabel('家里哪一位').fill(task.who)
  await tap(page, '哪天前', '7 天后')
  await look(worker, 'plan-task')
  await page.getByRole('button', { name: '写下来' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: '和对方约定' }).click()
  const drawer = page.getByRole('dialog', { name: '和对方约定' })
  await tap(page, '谁同意的', '监护人')
  await look(worker, 'plan-agree')
  await drawer.getByRole('button', { name: '和对方约定' }).click()
  await page
    .getByText(/监护人签字约定/)
    .first()
    .waitFor()
  await drawer.waitFor({ state: 'detached' })
  await look(worker, 'plan')
}

/** The goal in the client's words; the form lies over the case. */
export async function wishFor(worker: Visitor, { text, measure, domain }: Wish) {
  const { page } = worker
  await page.getByLabel('对方希望怎样').fill(text)
  await page.getByLabel('怎样算达到').fill(measure)
  await tap(page, '属于哪一方面', domain)
  await page.getByRole('button', { name: '定下来' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(text).first().waitFor()
}

/** The sheet as it comes out of the printer, and as the family sees it on a telephone. */
export async function printPlan(worker: Visitor, wish: Wish) {
  const { page } = worker
  await page.getByRole('link', { name: '打印', exact: true }).click()
  await page.getByRole('heading', { name: '打印服务计划', level: 1 }).waitFor()
  await page.getByText(wish.text).first().waitFor()
  await look(worker, 'plan-print')
  await onPhone(worker, (held) => look(held, 'plan-print'))
}

/** A minute at the bed, for a goal. */
export async function noteForGoal(worker: Visitor, wish: Wish, text: string) {
  const { page } = worker
  await page.getByRole('button', { name: '记一笔' }).first().click()
  await tap(page, '多长时间', '15 分钟')
  await tap(page, '什么方式', '床旁')
  await tap(page, '做了什么', '情绪支持')
  await tap(page, '推进了哪个目标', wish.text)
  await page.getByLabel('记录', { exact: true }).fill(text)
  await look(worker, 'note-for-goal')
  await page.getByRole('button', { name: '保存这笔' }).click()
  await page.getByText(text).waitFor()
}
