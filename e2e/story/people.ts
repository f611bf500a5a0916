import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { Visitor } from './visitor.ts'

/** Comes in by one click on a card. */
export async function signInAs({ page, url }: Visitor, card: string) {
  await page.goto(url)
  await page.getByRole('button', { name: card }).click()
  const menu = page.getByRole('navigation', { name: '主菜单' })
  await menu.locator('[aria-current=page]').waitFor({ state: 'attached' })
}

/** Goes by the menu; on a phone some of it is folded away. */
export async function goTo(page: Page, title: string) {
  const menu = page.getByRole('navigation', { name: '主菜单' })
  const link = menu.getByRole('link', { name: title, exact: true })
  if (!(await link.isVisible())) await menu.getByRole('button', { name: '更多' }).click()
  await link.click()
  await menu.locator('[aria-current=page]', { hasText: title }).waitFor({ state: 'attached' })
}

/** Answers a question by a tap on one of its chips. */
export async function tap(page: Page, question: string, answer: string) {
  const chips = page.getByRole('group', { name: question }).locator('label')
  await chips.filter({ hasText: new RegExp(`^${answer}`) }).click()
}

/** Somebody whom a colleague registered on another day. */
export async function registeredBefore({ url, page }: Visitor, name: string, birthDate: string) {
  const { request } = page.context()
  const headers = () => ({ 'idempotency-key': randomUUID() })
  await request.post(`${url}/api/access/demo-session`, {
    headers: headers(),
    data: { role: 'second-social-worker' },
  })
  const answer = await request.post(`${url}/api/people`, {
    headers: headers(),
    data: {
      ...{ name, birthDate, birthPrecision: 'day', sex: 'female', declaredAdult: false },
      ...{ formerName: null, deceasedOn: null, identityNumber: null, languages: [] },
      ...{ accessNeeds: [], phones: [], confirmedDifferentFrom: [] },
    },
  })
  if (!answer.ok()) throw new Error(await answer.text())
}
