import { expect } from 'vitest'
import { tap } from './people.ts'
import { look, type Visitor } from './visitor.ts'
import { openTool } from './walking.ts'

interface Finding {
  readonly domain: string
  readonly score: string
  readonly reason: string
  readonly strength?: string
}

/** Domain after domain, then the whole; what is final goes into the case. */
export async function assessFully(
  worker: Visitor,
  findings: readonly Finding[],
  { formulation, clientView }: { readonly formulation: string; readonly clientView: string },
) {
  const { page } = worker
  await openTool(worker, '预估', '预估')
  await look(worker, 'assessments-none')
  await page.getByRole('link', { name: '做一次预估' }).click()
  await page.getByRole('heading', { name: '第 1 次预估', level: 1 }).waitFor()
  for (const { domain, score, reason, strength } of findings) {
    const line = page.getByRole('button', { name: new RegExp(`^${domain}`) })
    if ((await line.getAttribute('aria-expanded')) === 'false') await line.click()
    await tap(page, domain, score)
    await page.getByLabel('看到什么、听到什么', { exact: true }).fill(reason)
    if (strength) await page.getByLabel('有什么撑着').fill(strength)
  }
  await page.getByText(`已评 ${findings.length} / 12`).waitFor()
  await page.getByLabel('总的看法').fill(formulation)
  await page.getByLabel('对方自己怎么说').fill(clientView)
  await look(worker, 'assessment-full')
  await page.getByRole('button', { name: '定稿' }).click()
  await page.getByText('预估已定稿').waitFor()
  await page.getByText(clientView).waitFor()
  await look(worker, 'assessment-final')
}

/** By tapping: a mother who cares, a father, a sister. */
export async function drawFamily(worker: Visitor, child: string) {
  const { page } = worker
  await openTool(worker, '家庭图', '家庭图与生态图')
  const onDrawing = (who: string) =>
    page
      .getByRole('group', { name: /^家庭图，/ })
      .getByRole('button', { name: new RegExp(`^${who}`) })
  for (const relation of ['母亲', '父亲', '姐妹']) {
    await onDrawing(child).click()
    await page.getByRole('dialog', { name: child }).getByRole('button', { name: relation }).click()
    const added = page.getByRole('dialog', { name: relation })
    if (relation === '母亲') {
      await tap(page, '照顾', child)
      await look(worker, 'network-person')
    }
    await added.getByRole('button', { name: '好了' }).click()
    await added.waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: '存下这一版' }).click()
  await page.getByText('已存下', { exact: true }).waitFor()
  await page.getByRole('group', { name: '家庭图，4 人；内容见下面的表' }).waitFor()
  await look(worker, 'network')
}

/** Every question by one tap. */
export async function askWithInstrument(worker: Visitor, short: string, taps: readonly string[]) {
  const { page } = worker
  await openTool(worker, '量表', /^量表 /)
  await look(worker, 'instruments')
  await page.getByRole('link', { name: new RegExp(`^${short}`) }).click()
  await page.getByRole('heading', { name: short, level: 1 }).waitFor()
  for (const [n, answer] of taps.entries())
    await page
      .getByRole('group', { name: new RegExp(`^${n + 1}\\. `) })
      .locator('label', { hasText: new RegExp(`${answer}$`) })
      .click()
  await page.getByText(`已答 ${taps.length}/${taps.length}`).waitFor()
  await look(worker, 'instrument')
  await page.getByRole('button', { name: '完成，看结果' }).click()
  await page.getByRole('heading', { name: new RegExp(`^${short} `), level: 1 }).waitFor()
  expect(await page.getByText('筛查').count()).toBeGreaterThan(0)
  await look(worker, 'instrument-result')
}
