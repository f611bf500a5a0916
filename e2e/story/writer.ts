import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { DemoRole } from '#access/model/demo.ts'
import { demoRoleWords } from '#access/model/demo.ts'
import type { Product } from '../product.ts'
import type { LongForm, Places } from './long-forms.ts'
import { aVisitor, DESKTOP } from './visitor.ts'
import { startSession } from './walk.ts'

/** What was typed, and when. */
export type Typed = readonly { readonly word: string; readonly at: number }[]

/** Somebody with two devices, who writes a form on one of them. */
export class Writer {
  readonly #product: Product
  readonly #devices: [BrowserContext, BrowserContext]
  #role: DemoRole | undefined
  page: Page

  static async comes(browser: Browser, product: Product) {
    const [one, other] = await Promise.all([
      aVisitor(browser, product, DESKTOP),
      aVisitor(browser, product, DESKTOP),
    ])
    await other.page.close()
    return new Writer(product, [one.page.context(), other.page.context()], one.page)
  }

  private constructor(product: Product, devices: [BrowserContext, BrowserContext], page: Page) {
    this.#product = product
    this.#devices = devices
    this.page = page
  }

  /** Signs in on both devices. */
  async actsAs(role: DemoRole) {
    if (this.#role === role) return
    for (const device of this.#devices) await startSession(device, this.#product.url, role)
    this.#role = role
  }

  /** The tab dies, and no last word reaches the server; the writer goes on in another. */
  async loseTab() {
    const at = await this.#kill()
    this.page = await this.#devices[0].newPage()
    return at
  }

  /** The same happens, and the writer goes on at the other device. */
  async changeDevice() {
    const at = await this.#kill()
    this.#devices.reverse()
    this.page = await this.#devices[0].newPage()
    return at
  }

  /** As if the night had passed, on this device. */
  async expire() {
    const cookies = await this.#devices[0].cookies()
    const cookie = cookies.find(({ name }) => name.endsWith('renqiao.session_token'))
    const [token] = decodeURIComponent(cookie?.value ?? '').split('.')
    await this.#product.endSession(token ?? '')
  }

  async signInAgain() {
    const dialog = this.page.getByRole('dialog', { name: '重新登录' })
    // Some cards are called as another is, with a word before it.
    const card = new RegExp(`^${demoRoleWords[this.#role as DemoRole].zh}`)
    await dialog.getByRole('button', { name: card }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async open(form: LongForm, places: Places) {
    await this.page.goto(this.#product.url + form.at(places))
    await this.#whenLoaded()
    const field = this.fieldOf(form)
    if (form.before && !(await field.isVisible())) await form.before(this.page)
    await field.waitFor()
  }

  fieldOf({ field }: LongForm) {
    return this.page.getByRole('textbox', { name: field }).first()
  }

  async textOf(form: LongForm) {
    await this.#whenLoaded()
    return this.fieldOf(form).inputValue()
  }

  /** A sign at a time, as fast as somebody types, until the time is over or something happens. */
  async typeFor(ms: number, isInterrupted = async () => false, written = 0): Promise<Typed> {
    const typed: { word: string; at: number }[] = []
    const begun = Date.now()
    while (Date.now() - begun < ms && !(await isInterrupted())) {
      const word = String.fromCodePoint(0x4e00 + written + typed.length)
      await this.page.keyboard.insertText(word)
      typed.push({ word, at: Date.now() })
      await this.page.waitForTimeout(80)
    }
    return typed
  }

  async leave() {
    await Promise.all(this.#devices.map((device) => device.close()))
  }

  async #kill() {
    const [device] = this.#devices
    await device.setOffline(true)
    const at = Date.now()
    await this.page.close()
    await device.setOffline(false)
    return at
  }

  /** What was left on the server is here. */
  async #whenLoaded() {
    await this.page
      .getByText(/^(已保存 \d\d:\d\d|边写边保存)$/)
      .last()
      .waitFor()
  }
}
