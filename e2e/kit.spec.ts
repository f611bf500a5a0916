import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { openBrowser, picture } from './browser.ts'
import { buildWeb } from './bundle.ts'
import { kitGallery } from './kit-gallery.ts'
import { serveDist } from './serve-dist.ts'

let browser: Browser
let bundle: Awaited<ReturnType<typeof buildWeb>>
let site: Awaited<ReturnType<typeof serveDist>>

beforeAll(async () => {
  bundle = await buildWeb(kitGallery)
  site = await serveDist(bundle.outDir)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  site?.close()
  await bundle?.remove()
})

const looks = {
  light: { shade: 'light' },
  dark: { shade: 'dark' },
  elder: { shade: 'light', elder: true },
}
const PATHS = ['/queue', '/record', '/form', '/sheet', '/r/ward', '/nowhere']

/** A page of the gallery, and everything that the browser complained about since. */
async function openAt(width: number, look: keyof typeof looks) {
  const hasTouch = width < 500
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    hasTouch,
    reducedMotion: 'reduce',
  })
  await context.addInitScript(
    (kept) => localStorage.setItem('renqiao.appearance', kept),
    JSON.stringify(looks[look]),
  )
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints, close: () => context.close() }
}

async function visit(page: Page, path: string) {
  await page.goto(site.url + path)
  await page.waitForSelector('h1')
}

const cases = [
  ['light', 1366],
  ['light', 360],
  ['dark', 1366],
  ['elder', 360],
] as const

test.each(cases)('every kind of page is right, %s at %i px', async (look, width) => {
  const { page, complaints, close } = await openAt(width, look)
  for (const path of PATHS) {
    await visit(page, path)
    await picture(page, `kit${path.replaceAll('/', '-')}-${look}-${width}`)
    expect(await axeViolations(page), path).toEqual([])
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(tooWide, path).toBeLessThanOrEqual(0)
  }
  expect(complaints).toEqual([])
  await close()
})

test('what opens on top is right as well, under the strict content policy', async () => {
  const { page, complaints, close } = await openAt(1366, 'light')
  await visit(page, '/queue')
  await page.getByRole('button', { name: /王敏/ }).click()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: '类别' }).click()
  await page.waitForSelector('.ant-select-dropdown')
  expect(await axeViolations(page)).toEqual([])

  await visit(page, '/form')
  await page.getByRole('button', { name: '记下' }).click()
  await page.getByText('有 2 处需要修改').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.getByLabel('哪一天').click()
  await page.waitForSelector('.ant-picker-dropdown')
  expect(await axeViolations(page)).toEqual([])

  await visit(page, '/r/ward')
  await page.getByRole('button', { name: '请社工来' }).click()
  await page.getByRole('dialog').waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('the list can be walked without a mouse, and the furniture be skipped', async () => {
  const { page, close } = await openAt(1366, 'light')
  await visit(page, '/queue')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.getByRole('link', { name: '家里实在凑不出下一个疗程的钱' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/record?from=q2')
  await page.waitForFunction(() => document.activeElement?.id === 'main')
  await close()
})

test('on paper there is the page and nothing of the screen', async () => {
  const { page, close } = await openAt(1366, 'dark')
  await visit(page, '/sheet')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  expect(await page.getByRole('button').count()).toBe(0)
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
  await expect.poll(ink).toBe('rgb(0, 0, 0)')
  await close()
})

test('the judges see what they are for: a grey text, an inline style, an unnamed field', async () => {
  const { page, complaints, close } = await openAt(1366, 'light')
  await visit(page, '/queue')
  await page.evaluate(() => {
    const planted = document.createElement('p')
    planted.innerHTML = '<span style="color:#bbb">灰字</span><input>'
    document.querySelector('main')?.append(planted)
    const sheet = document.createElement('style')
    sheet.textContent = 'main{color:#bbb}'
    document.head.append(sheet)
    for (const text of planted.querySelectorAll('span')) text.style.color = '#bbb'
  })
  const found = (await axeViolations(page)).join('\n')
  expect(found).toContain('color-contrast')
  expect(found).toContain('label')
  expect(complaints.filter((one) => /Content Security Policy.*style-src/.test(one))).toHaveLength(2)
  await close()
})
