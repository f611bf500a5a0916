import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { askInFourTaps, hangPoster } from './story/asking.ts'
import {
  assess,
  closeCase,
  followUp,
  rateGoal,
  SECRET,
  SHARED,
  setGoal,
  state,
  takeStep,
  writeNote,
} from './story/casework.ts'
import { accept, findOrRegister, recordConsent, triageFromDesk } from './story/intake.ts'
import { goTo, registeredBefore, signInAs } from './story/people.ts'
import { aVisitor, DESKTOP, leave, listenTo, look, PHONE } from './story/visitor.ts'

let browser: Browser
let product: Product

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const stories = [
  {
    screen: PHONE,
    ward: '七病区',
    client: { name: '柳依禾', soundsLike: '柳一禾', birthDate: '1961-04-09' },
  },
  {
    screen: DESKTOP,
    ward: '九病区',
    client: { name: '苗若谷', soundsLike: '苗若古', birthDate: '1958-11-23' },
  },
]

test.each(stories)(
  'from a poster at the bed to a closed case and beyond, $screen.width px wide',
  async ({ screen, ward, client }) => {
    const [worker, family, lead, colleague] = await Promise.all(
      Array.from({ length: 4 }, () => aVisitor(browser, product.url, screen)),
    )
    await registeredBefore(product.url, colleague.page, client.soundsLike, client.birthDate)

    await signInAs(worker, '病房医务社工')
    const link = await hangPoster(worker, ward)
    await askInFourTaps(family, link)

    await triageFromDesk(worker, ward)
    await findOrRegister(worker, client)
    const number = await accept(worker)
    await recordConsent(worker, client, number)

    await writeNote(worker)
    await assess(worker)
    await takeStep(worker, '开案')
    await state(worker.page, '服务中')
    await setGoal(worker, '把下个疗程的钱凑齐')
    await rateGoal(worker)

    const heard = listenTo(lead.page)
    await signInAs(lead, '社工部主任')
    await look(lead, 'lead-desk')
    await goTo(lead.page, '个案')
    await look(lead, 'lead-cases')
    await lead.page.getByRole('link', { name: client.name }).click()
    await lead.page.getByText(SHARED).waitFor()
    await lead.page.getByText('您不在本案服务团队，看不到').waitFor()
    await look(lead, 'lead-case')
    expect(await heard()).toContain(SHARED)
    expect(await heard()).not.toContain(SECRET)

    await closeCase(worker)
    await followUp(worker)
    await takeStep(worker, '终结')
    await state(worker.page, '已终结')
    await takeStep(worker, '重新开案', ['为什么重新开案', '又住院了，押金还差三千'])
    await state(worker.page, '服务中')
    await look(worker, 'case-reopened')

    for (const one of [worker, family, lead, colleague]) await leave(one)
  },
)
