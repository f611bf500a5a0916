import { expect } from 'vitest'
import { goTo } from './people.ts'
import { look, type Visitor } from './visitor.ts'

/** Makes a poster for a ward. @returns where its code leads */
export async function hangPoster(worker: Visitor, ward: string): Promise<string> {
  const { page, url } = worker
  await goTo(page, '海报')
  await look(worker, 'posters')
  await page.getByLabel('贴在哪个病区').fill(ward)
  await page.getByRole('button', { name: '做一张海报' }).click()
  await page.getByRole('heading', { name: '打印海报' }).waitFor()
  await page.getByRole('img', { name: '扫码找社工' }).waitFor()
  await look(worker, 'poster')
  await page.getByRole('link', { name: '病房海报' }).click()
  const row = page
    .getByRole(worker.screen.width < 500 ? 'listitem' : 'row')
    .filter({ hasText: ward })
  const path = await row.getByRole('link', { name: '扫码后的样子' }).getAttribute('href')
  return `${url}${path}`
}

/** Four taps at the bed. @returns the code by which the request can be asked about */
export async function askInFourTaps(family: Visitor, link: string): Promise<string> {
  const { page } = family
  await page.goto(link)
  await page.getByRole('heading', { name: '您需要什么帮助' }).waitFor()
  await look(family, 'ask-1-need')
  await page.getByRole('button', { name: '看病花钱有困难' }).click()
  await page.getByRole('heading', { name: '您是谁' }).waitFor()
  await look(family, 'ask-2-who')
  await page.getByRole('button', { name: '我是家属' }).click()
  await page.getByRole('heading', { name: '在哪张床' }).waitFor()
  await look(family, 'ask-3-bed')
  await hearInEnglish(family)
  await page.getByRole('button', { name: '不知道，跳过' }).click()
  await page.getByRole('heading', { name: '看一眼，就发出去' }).waitFor()
  await look(family, 'ask-4-send')
  await page.getByRole('button', { name: '请社工来' }).click()
  await page.getByRole('heading', { name: '已收到' }).waitFor()
  await look(family, 'ask-5-received')
  const code = await page.getByText('您的号码').locator('..').locator('strong').textContent()
  expect(code).toMatch(/\w{4,}/)
  return code ?? ''
}

/** Another voice, not another page: what was answered so far stays. */
async function hearInEnglish({ page }: Visitor) {
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Which bed' }).waitFor()
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('heading', { name: '在哪张床' }).waitFor()
}
