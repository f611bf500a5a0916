import { aHand, choose, daysAgo, formOf, send, tick, write } from './hand.ts'
import type { Visitor } from './visitor.ts'

const AN_HOUR = 1 / 24

/** Registers somebody, reads the text out, and writes the yes down. */
export async function takeIntoGroup({ page }: Visitor, name: string, glance: () => Promise<void>) {
  const hand = aHand(page)
  await page.getByRole('button', { name: '邀请组员' }).click()
  await page.getByLabel('姓名、拼音、首字母、身份证号或电话').fill(name)
  await page.getByRole('button', { name: `登记“${name}”` }).click()
  await page.getByRole('radio', { name: '女', exact: true }).check()
  await page.getByPlaceholder('如 1958-03-02').fill('1961-04-09')
  await page.getByPlaceholder('如 1958-03-02').press('Enter')
  await page.getByRole('button', { name: '登记新的服务对象' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  await write(hand, '签字件放在哪里', '社工部二号柜')
  await tick(hand, '已单独征求这一件同意，念过上面的内容')
  await glance()
  await page.getByRole('button', { name: '记录同意' }).click()
  await page.getByText(`由 ${name} 同意`, { exact: false }).waitFor()
}

/** Plans a session that has just begun, taps everybody, and writes down what happened. */
export async function holdSession(
  { page }: Visitor,
  goal: string,
  names: readonly string[],
  glance: () => Promise<void>,
) {
  const hand = aHand(page)
  await page.getByRole('button', { name: '安排一节' }).click()
  await page.getByLabel('什么时候').fill(daysAgo(AN_HOUR))
  await write(hand, '这一节的目标', goal)
  await send(hand, '保存安排')
  await page.getByRole('link', { name: goal }).click()
  await page.getByText(`还有 ${names.length} 人没点`).waitFor()
  for (const name of names)
    await page.getByRole('group', { name }).getByText('到', { exact: true }).click()
  await page.getByText('都点过了').waitFor()
  await glance()
  await write(hand, '过程', '围坐，逐个说最难的一件事。')
  await choose(hand, '这一节的目标达到了没有', '达到')
  await formOf(page).getByRole('button', { name: '写好记录' }).click()
  await page.getByText('60 分钟').waitFor()
}

/** How many persons the page of figures says were served this year. */
export async function readPersons({ page, url }: Visitor) {
  await page.goto(`${url}/service-volume`)
  await page.getByRole('button', { name: '今年' }).click()
  const figure = page.getByRole('button', { name: /\d+ · 服务到的人 的明细/ })
  await figure.waitFor()
  // What is shown is what was asked for last.
  await page.locator('[aria-pressed=true]', { hasText: '今年' }).waitFor()
  return Number.parseInt((await figure.textContent()) ?? '', 10)
}

/** How many sheets of A4 the page takes. */
export async function pagesOnPaper({ page }: Visitor) {
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
  return paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
