import { tap } from './people.ts'
import { look, type Visitor } from './visitor.ts'

/** Closed with what is still promised: the days that the discharge has set stay. */
export async function close(worker: Visitor, summary: string) {
  const { page } = worker
  await page.getByRole('button', { name: '结案', exact: true }).click()
  await tap(page, '为什么结案', '目标达成')
  await page.getByLabel('小结').fill(summary)
  await goOn(worker)
  await tap(page, '告诉对方要结案了吗', '已经告诉')
  await goOn(worker)
  await page.getByText(/^已经约好 .*随访，不用再选。$/).waitFor()
  await look(worker, 'ending-after')
  await goOn(worker)
  await page.getByText('个案转为“随访中”。').waitFor()
  await page.getByText(/前提醒您随访。$/).waitFor()
  await look(worker, 'ending-look')
  await page.getByRole('dialog').getByRole('button', { name: '结案', exact: true }).click()
  await page.locator('[data-page-head]').getByText('随访中', { exact: true }).waitFor()
}

async function goOn({ page }: Visitor) {
  await page.getByRole('button', { name: '下一步', exact: true }).click()
}

/** The first call is made; the second is not needed, for somebody nearer goes on. */
export async function callOnceAndHandOn(worker: Visitor, found: string, why: string) {
  const { page } = worker
  await page.getByRole('button', { name: '记随访' }).first().click()
  const drawer = page.getByRole('dialog', { name: '记随访' })
  await drawer.getByLabel('问到了什么').fill(found)
  await drawer.getByRole('button', { name: '完成随访' }).click()
  await drawer.waitFor({ state: 'detached' })
  await page.getByText(found).waitFor()

  await page.getByRole('button', { name: '记随访' }).first().click()
  await drawer.getByText('不是今天，或不用了').click()
  await drawer.getByLabel('为什么不用随访了').fill(why)
  await look(worker, 'follow-up-otherwise')
  await drawer.getByRole('button', { name: '取消这次随访' }).click()
  await drawer.waitFor({ state: 'detached' })
  await page.getByText(why).first().waitFor()
  await look(worker, 'followed-up')
}
