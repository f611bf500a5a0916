import { look, type Visitor } from './visitor.ts'
import { openTool } from './walking.ts'

interface Present {
  readonly name: string
  readonly discipline: string
}

/** The family at one table: arranged, held, written down, and signed on paper. */
export async function meetFamily(worker: Visitor, present: readonly Present[], voice: string) {
  const { page } = worker
  await openTool(worker, '会议与家庭会谈', '多学科会议与家庭会谈')
  await look(worker, 'meetings-none')
  await page.getByRole('button', { name: '安排家庭会谈' }).click()
  await page.getByLabel('什么时候').fill(anHourAgo())
  await page.getByLabel('在哪里').fill('三楼谈话间')
  await page.getByLabel('为什么开').fill('定下回家以后谁来替老伴')
  for (const [n, { name, discipline }] of present.entries()) {
    await page.getByRole('button', { name: '加一位' }).click()
    await page.getByLabel(`姓名 ${n + 1}`).fill(name)
    await page.getByLabel(`科室、职务或与患者的关系 ${n + 1}`).fill(discipline)
  }
  await look(worker, 'meeting-plan')
  await keep(worker, '安排家庭会谈')

  await page.getByRole('button', { name: '开过了，记到场的人' }).click()
  await keep(worker, '到场的人')
  await page.getByRole('button', { name: '写会议记录' }).click()
  await page.getByLabel('社会工作建议').fill('先请社区照料员每周三次，老伴每天睡够六小时。')
  await page.getByLabel('家属怎么说').fill(voice)
  await page.getByRole('button', { name: '加一项任务' }).click()
  await page.getByLabel('做什么 1', { exact: true }).fill('每周末来住两晚')
  await page.getByLabel('谁负责 1', { exact: true }).fill(present[1]?.name ?? '')
  await look(worker, 'meeting-minutes')
  await keep(worker, '会议记录')
  await page.getByText(voice).waitFor()
  await look(worker, 'meeting')
  await page.getByRole('link', { name: '打印记录' }).click()
  await page.getByText('每周末来住两晚').waitFor()
  await look(worker, 'meeting-print')
}

async function keep({ page }: Visitor, title: string) {
  const drawer = page.getByRole('dialog', { name: title })
  await drawer.getByRole('button', { name: '记下', exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
}

/** On the clock of the ward. */
function anHourAgo() {
  const beijing = new Date(Date.now() + 7 * 3_600_000)
  return beijing.toISOString().slice(0, 16)
}
