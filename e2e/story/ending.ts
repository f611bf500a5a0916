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
  await look(worker, 'ending-after')
  await goOn(worker)
  await page.getByText('个案转为“随访中”。').waitFor()
  await look(worker, 'ending-look')
  await page.getByRole('dialog').getByRole('button', { name: '结案', exact: true }).click()
  await page.locator('[data-page-head]').getByText('随访中', { exact: true }).waitFor()
}

async function goOn({ page }: Visitor) {
  await page.getByRole('button', { name: '下一步', exact: true }).click()
}

/** Asks once more how it goes, for each day that was promised. */
export async function followUpAll(worker: Visitor, answers: readonly string[]) {
  const { page } = worker
  for (const answer of answers) {
    await page.getByRole('button', { name: '记随访' }).first().click()
    const drawer = page.getByRole('dialog', { name: '记随访' })
    await drawer.getByLabel('问到了什么').fill(answer)
    await drawer.getByRole('button', { name: '完成随访' }).click()
    await drawer.waitFor({ state: 'detached' })
    await page.getByText(answer).waitFor()
  }
  await look(worker, 'followed-up')
}
