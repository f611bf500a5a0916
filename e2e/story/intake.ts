import { goTo, tap } from './people.ts'
import { look, type Visitor } from './visitor.ts'

export interface Client {
  readonly name: string
  /** Another person, written differently and called the same, with the same birthday. */
  readonly soundsLike: string
  readonly birthDate: string
}

/** Sees the request in the queue, and says how soon somebody goes. */
export async function triageFromDesk(worker: Visitor, ward: string) {
  const { page } = worker
  await goTo(page, '工作台')
  const request = page.getByRole(worker.screen.width < 500 ? 'listitem' : 'row')
  await request.filter({ hasText: ward }).waitFor()
  await look(worker, 'desk')
  await request.filter({ hasText: ward }).getByRole('link', { name: '分诊并接手' }).click()
  await page.getByRole('heading', { name: `${ward}的求助` }).waitFor()
  await look(worker, 'request')
  await tap(page, '多久之内要有人去', '24 小时内')
  await page.getByRole('button', { name: '分诊并接手' }).click()
  await page.getByRole('heading', { name: '接案' }).waitFor()
}

/** Looks for the client first; registers somebody new only after the likeness was looked at. */
export async function findOrRegister(worker: Visitor, client: Client) {
  const { page } = worker
  const search = page.getByLabel('姓名、拼音、首字母、身份证号或电话')
  await search.waitFor()
  await look(worker, 'accept')
  await search.fill(client.name)
  await page.getByText('没有找到符合的人。').waitFor()
  await look(worker, 'accept-nobody-found')
  await page.getByRole('button', { name: `登记“${client.name}”` }).click()
  await page.getByRole('radio', { name: '女', exact: true }).check()
  await page.getByPlaceholder('如 1958-03-02').fill(client.birthDate)
  await page.getByPlaceholder('如 1958-03-02').press('Enter')
  const likeness = page.getByRole('status', { name: '可能已经登记过' })
  await likeness.getByText(client.soundsLike).waitFor()
  await look(worker, 'accept-likeness')
  await likeness.getByRole('checkbox', { name: '不是同一个人' }).check()
  await page.getByRole('button', { name: '登记新的服务对象' }).click()
  await page.getByRole('button', { name: '换一位' }).waitFor()
}

/** @returns the number of the case */
export async function accept(worker: Visitor): Promise<string> {
  const { page } = worker
  await look(worker, 'accept-chosen')
  await page.getByRole('button', { name: '接案', exact: true }).click()
  const title = page.getByRole('heading', { name: /^个案 \S+/ })
  await title.waitFor()
  await look(worker, 'case-new')
  return ((await title.textContent()) ?? '').replace('个案 ', '')
}

/** Tells the limits of confidentiality, and writes down that the client says yes. */
export async function recordConsent(worker: Visitor, client: Client, number: string) {
  const { page } = worker
  await page.getByRole('link', { name: '服务同意或法定依据' }).click()
  await page.getByRole('heading', { name: client.name, level: 1 }).waitFor()
  await look(worker, 'person')
  await page.getByRole('link', { name: '记录同意' }).click()
  await page.getByRole('heading', { name: '记录同意', level: 1 }).waitFor()
  await page.getByLabel('我已当面说明保密的界限').check()
  await page.getByLabel('签字件放在哪里').fill('社工部一号柜')
  await page.getByLabel('我已就此单独征求同意').check()
  await look(worker, 'consent')
  await page.getByRole('button', { name: '记录同意' }).click()
  await page.getByText('有效', { exact: true }).waitFor()
  await look(worker, 'person-consented')
  await page.getByRole('link', { name: `个案 ${number}` }).click()
  await page.getByRole('heading', { name: `个案 ${number}` }).waitFor()
}
