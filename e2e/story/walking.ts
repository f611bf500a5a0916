import { PHONE, type Visitor } from './visitor.ts'

/** From the page of the case to another of its pages, by the links over the river. */
export async function openTool({ page }: Visitor, tool: string, title: string | RegExp) {
  const tools = page.getByRole('navigation', { name: '这个个案的其他工作' })
  await tools.getByRole('link', { name: tool, exact: true }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** Back to the case by the trail over the title. */
export async function backToCase({ page }: Visitor, number: string) {
  await page
    .getByRole('link', { name: new RegExp(`^(个案 )?${number}$`) })
    .first()
    .click()
  await page.getByRole('heading', { name: `个案 ${number}`, level: 1 }).waitFor()
}

/** The same page, held in the hand for a moment. */
export async function onPhone(visitor: Visitor, look: (held: Visitor) => Promise<void>) {
  await visitor.page.setViewportSize(PHONE)
  await look({ ...visitor, screen: PHONE })
  await visitor.page.setViewportSize(visitor.screen)
}
