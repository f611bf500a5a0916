import { beforeAll, expect, test } from 'vitest'
import { seeded } from '#platform/model/seeded.ts'
import { screenshot } from './browser.ts'
import { aStage } from './stage.ts'
import { anAsker } from './story/front-door.ts'
import { type LongForm, longForms, type Places, preparePlaces } from './story/long-forms.ts'
import { type Typed, Writer } from './story/writer.ts'

/** Interruptions of each form; `npm run proof:drafts` makes fifty. */
const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 1)
/** So much typing may be lost at most. */
const MOST_MS = 2000
/** So many write side by side: most of the time they type. */
const WRITERS = 5

const stage = aStage()
let places: Places
const free: Writer[] = []
const waiting: ((writer: Writer) => void)[] = []

beforeAll(async () => {
  const { browser, product } = stage
  const worker = await anAsker(browser, product.url, 'social-worker')
  const insured = await anAsker(browser, product.url, 'insured')
  places = await preparePlaces(worker, insured)
  await worker.leave()
  await insured.leave()
  for (let n = 0; n < WRITERS; n++) free.push(await Writer.comes(browser, product))
})

test.concurrent.for(Object.entries(longForms).map(([name, form], n) => ({ name, form, n })))(
  `$name: interrupted ${ROUNDS} times, at most two seconds are lost`,
  { timeout: 180_000 + ROUNDS * 30_000 },
  async ({ name, form, n }) => {
    const writer = free.pop() ?? (await new Promise<Writer>((take) => waiting.push(take)))
    try {
      await writer.actsAs(form.role ?? 'social-worker')
      const { worst, tooMuch } = await interrupt(writer, form, n)
      if (process.env.PROOF_ROUNDS)
        process.stdout.write(`${name}: ${ROUNDS} interruptions, at most ${worst} ms lost\n`)
      expect(tooMuch).toEqual([])
    } catch (error) {
      await screenshot(writer.page, `failed-${name}`).catch(() => {})
      throw error
    } finally {
      const next = waiting.shift()
      if (next) next(writer)
      else free.push(writer)
    }
  },
)

/** @returns how many milliseconds of typing were lost at the worst of all times, and where too many */
async function interrupt(writer: Writer, form: LongForm, seed: number) {
  const random = seeded(seed + 1)
  const deeds = Object.entries(interruptions)
  let worst = 0
  const tooMuch: string[] = []
  await writer.open(form, places)
  for (let round = 0; round < ROUNDS; round++) {
    const [kind, deed] = deeds[(round + seed) % deeds.length] as (typeof deeds)[number]
    await writer.fieldOf(form).fill('')
    const typed = await writer.typeFor(300 + random.int(0, 2700))
    const lost = await deed(writer, form, typed)
    worst = Math.max(worst, lost)
    if (lost > MOST_MS) tooMuch.push(`${kind}, round ${round}: ${lost} ms`)
  }
  return { worst, tooMuch }
}

/** @returns how many milliseconds of typing are gone */
type Interruption = (writer: Writer, form: LongForm, typed: Typed) => Promise<number>

const interruptions: Readonly<Record<string, Interruption>> = {
  async reload(writer, form, typed) {
    const at = Date.now()
    await writer.page.reload()
    return lostOf(typed, at, await writer.textOf(form))
  },
  async 'killed tab'(writer, form, typed) {
    const at = await writer.loseTab()
    await writer.open(form, places)
    return lostOf(typed, at, await writer.textOf(form))
  },
  async 'second device'(writer, form, typed) {
    const at = await writer.changeDevice()
    await writer.open(form, places)
    return lostOf(typed, at, await writer.textOf(form))
  },
  async 'expired session'(writer, form, typed) {
    await writer.expire()
    const again = writer.page.getByRole('dialog', { name: '重新登录' })
    const more = await writer.typeFor(5000, () => again.isVisible(), typed.length)
    await writer.signInAgain()
    const all = [...typed, ...more]
    return lostOf(all, all.at(-1)?.at ?? 0, await writer.fieldOf(form).inputValue())
  },
}

function lostOf(typed: Typed, until: number, text: string) {
  let rest = text
  for (const { word, at } of typed) {
    if (!rest.startsWith(word)) return until - at
    rest = rest.slice(word.length)
  }
  return 0
}

test('the measure sees what is gone', () => {
  const typed = ['一', '二', '三'].map((word, n) => ({ word, at: 1000 + n * 500 }))
  expect(lostOf(typed, 4500, '一二三')).toBe(0)
  expect(lostOf(typed, 4500, '一')).toBe(3000)
  expect(lostOf(typed, 4500, '')).toBe(3500)
})
