import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { aStage } from './stage.ts'
import { goTo, signInAs, tap } from './story/people.ts'
import { DESKTOP, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const WORKER = '病房医务社工'
const WORD = 'bridge-2026'
const SOON = { timeout: 15_000 }

const stage = aStage()

test('a note that was written without a network is written once', async ({ onTestFailed }) => {
  const worker = await stage.comes(PHONE)
  onTestFailed(() => takePictures([worker]))
  const { page } = worker
  const address = await takeAlong(worker, 1)
  await look(worker, 'offline-kept')

  await page.context().setOffline(true)
  await page.goto(address)
  await page.getByRole('heading', { name: '离线夹已锁' }).waitFor()
  await page.getByLabel('离线口令').fill('not-the-word')
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByText('口令不对').first().waitFor()
  await page.getByLabel('离线口令').fill(WORD)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('button', { name: '记一笔' }).click()
  await fillNote(page, '地下一层没有信号，母亲愿意谈费用。')
  // The tab dies in the middle of it.
  await page.waitForTimeout(1000)
  await page.reload()
  await page.getByLabel('离线口令').fill(WORD)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('button', { name: '继续写' }).click()
  expect(await page.getByLabel('记录', { exact: true }).inputValue()).toContain('没有信号')
  await page.getByRole('button', { name: /写好了/ }).click()
  await page.getByText('有 1 条离线记录还没有送出').waitFor()
  await look(worker, 'offline-waiting')

  // The answer to the first attempt is lost on the way.
  let lost = 0
  await page.context().route('**/contacts', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await page.context().setOffline(false)
  await page.getByText('1 条离线记录已送出').waitFor(SOON)
  expect(lost).toBeGreaterThan(1)
  worker.complaints.length = 0
  await page.goto(address)
  await page.getByText('地下一层没有信号').first().waitFor()
  expect(await page.getByText('地下一层没有信号').count()).toBe(1)
  await page.context().close()
})

test('what was begun elsewhere too is settled field by field', async ({ onTestFailed }) => {
  const worker = await stage.comes(DESKTOP)
  const elsewhere = await stage.comes(DESKTOP)
  onTestFailed(() => takePictures([worker, elsewhere]))
  const { page } = worker
  const address = await takeAlong(worker, 2)
  await signInAs(elsewhere, WORKER)
  await elsewhere.page.goto(`${address}?form=contact-note`)
  await elsewhere.page.getByLabel('记录', { exact: true }).fill('电话里说晚上再来。')
  await elsewhere.page.getByRole('textbox', { name: /^下一步/ }).fill('晚上七点再打')
  await elsewhere.page.getByText(/已保存 \d\d:\d\d/).waitFor()
  await elsewhere.page.context().setOffline(true)
  await elsewhere.page.context().close()

  await page.context().setOffline(true)
  await page.goto(address)
  await page.getByLabel('离线口令').fill(WORD)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('button', { name: '记一笔' }).click()
  await fillNote(page, '床旁见到本人，已说明押金。')
  await page.getByRole('button', { name: /写好了/ }).click()
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: /两处写了同一笔/ }).waitFor(SOON)
  await look(worker, 'offline-conflict')
  await tap(page, '记录', '这台设备')
  await page.getByRole('button', { name: '就这样送出' }).click()
  await page.getByText(/两处写了同一笔/).waitFor({ state: 'detached' })
  await page.goto(address)
  await page.getByText('床旁见到本人，已说明押金。').first().waitFor()
  await page.getByText('晚上七点再打').first().waitFor()
  await page.context().close()
})

test('signing out, or eight hours, leaves nothing of a case on the device', async ({
  onTestFailed,
}) => {
  const worker = await stage.comes(DESKTOP)
  onTestFailed(() => takePictures([worker]))
  const { page } = worker
  const address = await takeAlong(worker, 1)
  const raw = await readDevice(page)
  expect(raw.cases).toBe(1)
  const shown = await page.request.get(address.replace('/cases/', '/api/cases/'))
  const { client, number } = (await shown.json()) as { client: { name: string }; number: string }
  expect(raw.text).not.toContain(client.name)
  expect(raw.text).not.toContain(number)

  await page.locator('header [aria-expanded]').last().click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('button', { name: WORKER }).waitFor()
  await vi.waitFor(async () => expect((await readAfresh(page)).cases).toBe(0), SOON)

  await takeAlong(worker, 1)
  await page.clock.install({ time: new Date(Date.now() + 8 * 3600_000 + 60_000) })
  await page.goto(`${stage.product.url}/offline`)
  await vi.waitFor(async () => expect((await readDevice(page)).cases).toBe(0), SOON)
  await page.context().close()
})

/** Puts one of the worker's cases into the box, and says where its page is. */
async function takeAlong(worker: Visitor, row: number) {
  const { page } = worker
  await signInAs(worker, WORKER)
  await goTo(page, '个案')
  await page.getByRole('main').locator('a[href*="/cases/"]').nth(row).click()
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: '放进离线夹' }).click()
  await page.getByLabel('离线口令').fill(WORD)
  await page.getByRole('button', { name: '设好口令，放进去' }).click()
  await page.getByText(/在这台设备的离线夹里/).waitFor()
  return page.url().replace(/\?.*/, '')
}

async function fillNote(page: Page, words: string) {
  await tap(page, '多长时间', '15 分钟')
  await tap(page, '什么方式', '床旁')
  await tap(page, '做了什么', '情绪支持')
  await page.getByLabel('记录', { exact: true }).fill(words)
}

/** From another page: in one whose storage was cleared under its feet the browser may not open it again. */
async function readAfresh(page: Page) {
  const other = await page.context().newPage()
  try {
    await other.goto(`${stage.product.url}/offline`)
    return await readDevice(other)
  } finally {
    await other.close()
  }
}

/** What lies in the browser's own database, as somebody finds it who has taken the device apart. */
function readDevice(page: Page): Promise<{ cases: number; text: string }> {
  // Who looks while the page is just being left gets no answer, and looks again.
  const never = new Promise<never>((_, reject) => {
    setTimeout(reject, 2_000, new Error('The device did not answer'))
  })
  const read = page.evaluate(async () => {
    const there = await indexedDB.databases()
    if (!there.some(({ name }) => name === 'renqiao-offline')) return { cases: 0, text: '' }
    const shelf = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('renqiao-offline')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    const all = (name: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const asked = shelf.transaction(name).objectStore(name).getAll()
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
    const rows = { cases: await all('cases'), notes: await all('notes'), label: await all('label') }
    const decoder = new TextDecoder('utf-8', { fatal: false })
    const text = JSON.stringify(rows, (_, value) =>
      value instanceof ArrayBuffer ? decoder.decode(value) : value,
    )
    shelf.close()
    return { cases: rows.cases.length, text: text + JSON.stringify(localStorage) }
  })
  return Promise.race([read, never])
}
