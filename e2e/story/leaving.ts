import { tap } from './people.ts'
import { look, type Visitor } from './visitor.ts'
import { onPhone, openTool } from './walking.ts'

const SETTLED = [
  '本人和家里知道哪天出院',
  '去哪里，本人和家里都同意',
  '有人照护，并且撑得住',
  '照护的人学会了、试过了',
  '药的问题向病房问清楚了',
  '费用结清，报销和救助知道怎么办',
  '出院小结、证明等材料拿到',
  '怎么回去安排好了',
  '复诊的时间和科室知道',
  '有事找谁，家里知道',
]
const MISSING = '辅具和用品备齐'
const NOT_NEEDED = '住处合适：台阶、床、卫生间'

/** Twelve questions, who cares at home, and who does what tomorrow. */
export async function prepareToLeave(worker: Visitor, carer: string) {
  const { page } = worker
  await openTool(worker, '出院准备', '出院准备')
  await look(worker, 'leaving-none')
  await page.getByRole('button', { name: '开始准备出院' }).click()
  await tap(page, '哪天出院', '今天')
  await tap(page, '出院后去', '回家')
  for (const item of SETTLED) await tap(page, item, '好了')
  await tap(page, NOT_NEEDED, '不需要')
  await tap(page, MISSING, '还没有')
  await page.getByLabel(`${MISSING}：缺什么`).fill('助行器还没到')
  await page.getByLabel(`${MISSING}：谁去办`).fill('女儿')
  await page.getByText('已答 12 / 12').waitFor()

  await page.getByLabel('主要照护的人').fill(carer)
  await tap(page, '照护的人累不累', '很累，需要有人替')
  await page.getByRole('button', { name: '加一行 照护的人要做的事' }).click()
  await page.getByLabel('照护的人要做的事第 1 行：什么', { exact: true }).fill('扶着走十步')
  await page.getByLabel('照护的人要做的事第 1 行：多久一次').fill('每天三次')
  await page.getByLabel('要问病房的用药问题').fill('降压药忘了一顿怎么办')
  await page.getByRole('button', { name: '加一行 明天的事' }).click()
  await page.getByLabel('明天的事第 1 行：什么', { exact: true }).fill('量血压，记在本子上')
  await page.getByLabel('明天的事第 1 行：谁').fill(carer)
  await look(worker, 'leaving-plan')
  await page.getByRole('button', { name: '保存计划' }).click()
  await page.getByText('计划已保存').waitFor()
  await page.getByRole('button', { name: '准备好了' }).click()
  await page.getByRole('button', { name: '已经出院' }).waitFor()
}

/** In large type, for the refrigerator; on a screen of any width. */
export async function printFamilyCard(worker: Visitor) {
  const { page } = worker
  await page.getByRole('link', { name: '打印给家里的卡片' }).click()
  await page.getByRole('heading', { name: '打印给家里的卡片', level: 1 }).waitFor()
  await page.getByText('量血压，记在本子上').waitFor()
  await look(worker, 'leaving-card')
  await onPhone(worker, (held) => look(held, 'leaving-card'))
  await page.getByRole('link', { name: '出院准备' }).click()
  await page.getByRole('heading', { name: '出院准备', level: 1 }).waitFor()
}

/** With something missing there has to be a reason. */
export async function leaveTheHospital(worker: Visitor) {
  const { page } = worker
  await page.getByRole('button', { name: '已经出院' }).click()
  const drawer = page.getByRole('dialog', { name: '已经出院' })
  await drawer.getByLabel('原因').fill('助行器明天送到家，女儿今晚住下。')
  await look(worker, 'leaving-drawer')
  await drawer.getByRole('button', { name: '已经出院' }).click()
  await page.getByText(/^7 天随访：/).waitFor()
  await page.getByText(/^30 天随访：/).waitFor()
  await drawer.waitFor({ state: 'detached' })
  await look(worker, 'leaving-left')
}
