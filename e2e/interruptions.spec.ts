import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '#platform/model/seeded.ts'
import { openBrowser } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { goTo, signInAs } from './story/people.ts'
import { aVisitor, DESKTOP, takePictures, type Visitor } from './story/visitor.ts'

/** Interruptions of each form; `npm run proof:drafts` makes fifty. */
const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 2)
const WORKER = '病房医务社工'
/** So much typing may be lost at most. */
const MOST_MS = 2000

interface Form {
  readonly name: string
  /** Below the case of the story. */
  readonly at: string
  /** The field that is typed into. */
  readonly field: string
}

const forms: readonly Form[] = [
  { name: '记一笔', at: '?form=contact-note', field: '记录' },
  { name: '定目标', at: '?form=goal', field: '对方希望怎样' },
]

let browser: Browser
let product: Product
let worker: Visitor
let address: string

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  worker = await aVisitor(browser, product.url, DESKTOP)
  await signInAs(worker, WORKER)
  await goTo(worker.page, '个案')
  await worker.page.getByRole('row').nth(1).getByRole('link').click()
  await worker.page.waitForURL(/\/cases\/[0-9a-f-]{36}/)
  address = worker.page.url()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

for (const form of forms)
  test(`${form.name}：打断 ${ROUNDS} 次，最多丢两秒`, {
    timeout: 60_000 + ROUNDS * 20_000,
  }, async ({ onTestFailed }) => {
    onTestFailed(() => takePictures([worker]))
    const random = seeded(form.name.length)
    const deeds = Object.entries(interruptions)
    let worst = 0
    for (let round = 0; round < ROUNDS; round++) {
      const [kind, interrupt] = deeds[(round + random.int(0, 1)) % deeds.length] ?? []
      const page = await open(worker.page, form)
      await fieldOf(page, form).fill('')
      const typed = await typeFor(page, 500 + random.int(0, 3000))
      const lost = await (interrupt as Interruption)(page, form, typed)
      worst = Math.max(worst, lost)
      expect(lost, `${kind}, round ${round}`).toBeLessThanOrEqual(MOST_MS)
    }
    if (process.env.PROOF_ROUNDS)
      process.stdout.write(`${form.name}: ${ROUNDS} interruptions, at most ${worst} ms lost\n`)
  })

/** What was typed, and when. */
type Typed = readonly { readonly word: string; readonly at: number }[]
/** @returns how many milliseconds of typing are gone */
type Interruption = (page: Page, form: Form, typed: Typed) => Promise<number>

const interruptions: Readonly<Record<string, Interruption>> = {
  async reload(page, form, typed) {
    const at = Date.now()
    await page.reload()
    return lostOf(typed, at, await textOf(page, form))
  },
  // No last word reaches the server, as when the power goes.
  async 'killed tab'(page, form, typed) {
    const at = await kill(page)
    worker = { ...worker, page: await worker.page.context().newPage() }
    return lostOf(typed, at, await textOf(await open(worker.page, form), form))
  },
  async 'second device'(page, form, typed) {
    const at = await kill(page)
    const other = await aVisitor(browser, product.url, DESKTOP)
    await signInAs(other, WORKER)
    const text = await textOf(await open(other.page, form), form)
    await other.page.context().close()
    worker = { ...worker, page: await worker.page.context().newPage() }
    return lostOf(typed, at, text)
  },
  async 'expired session'(page, form, typed) {
    await product.endSessions()
    const more = await typeFor(page, 1500)
    const again = page.getByRole('dialog', { name: '重新登录' })
    await again.getByRole('button', { name: WORKER }).click()
    await again.waitFor({ state: 'detached' })
    const text = await fieldOf(page, form).inputValue()
    const all = [...typed, ...more]
    return lostOf(all, all.at(-1)?.at ?? 0, text)
  },
}

async function open(page: Page, { at }: Form) {
  const target = `${address.replace(/\?.*/, '')}${at}`
  await page.goto(target)
  return page
}

function fieldOf(page: Page, { field }: Form) {
  return page.getByRole('textbox', { name: field }).first()
}

async function kill(page: Page) {
  const context = page.context()
  await context.setOffline(true)
  const at = Date.now()
  await page.close()
  await context.setOffline(false)
  return at
}

async function typeFor(page: Page, ms: number): Promise<Typed> {
  const typed: { word: string; at: number }[] = []
  const begun = Date.now()
  while (Date.now() - begun < ms) {
    const word = `${typed.length}，`
    await page.keyboard.insertText(word)
    typed.push({ word, at: Date.now() })
    await page.waitForTimeout(60)
  }
  return typed
}

/** The text that came back; what was left on the server arrives a moment after the form. */
async function textOf(page: Page, form: Form) {
  await fieldOf(page, form).waitFor()
  await page.waitForLoadState('networkidle')
  return fieldOf(page, form).inputValue()
}

function lostOf(typed: Typed, until: number, text: string) {
  let rest = text
  for (const { word, at } of typed) {
    if (!rest.startsWith(word)) return until - at
    rest = rest.slice(word.length)
  }
  return 0
}
