import { expect } from 'vitest'
import { goTo } from './people.ts'
import { look, type Visitor } from './visitor.ts'

export const WORK = '病房陪读'
const BEIJING_MS = 8 * 3_600_000

/** By the code on the wall, without an account. */
export async function apply(stranger: Visitor, address: string) {
  const { page } = stranger
  await page.goto(address)
  await page.getByRole('heading', { name: '来做医院志愿者' }).waitFor()
  await look(stranger, 'volunteer-join')
  await page.getByLabel('您的姓名').fill('芦小洲')
  await page.getByLabel('手机号').fill('13900001111')
  await page.getByLabel('出生日期').fill('1995-03-03')
  await page.getByLabel('我已阅读并同意').check()
  await page.getByRole('button', { name: '报名', exact: true }).click()
  await page.getByRole('heading', { name: '报上名了' }).waitFor()
  await look(stranger, 'volunteer-joined')
}

/** In a quarter of an hour, one place. @returns how the button of this shift is called */
export async function addShiftSoon({ page }: Visitor) {
  await goTo(page, '志愿排班')
  await page.getByRole('button', { name: `排班 ${WORK}` }).click()
  const begins = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 15 * 60_000 + BEIJING_MS)
  const minute = begins.toISOString().slice(0, 16)
  const form = page.getByRole('form', { name: `排班：${WORK}` })
  await form.getByLabel('开始').fill(minute)
  await form.getByLabel('时长（分钟）').fill('30')
  await form.getByLabel('几个人').fill('1')
  await form.getByRole('button', { name: '排班' }).click()
  await form.waitFor({ state: 'detached' })
  const [, month, day] = minute.slice(0, 10).split('-').map(Number)
  return `${month}月${day}日 ${minute.slice(11)}`
}

export async function signUp(volunteer: Visitor, when: string) {
  const { page } = volunteer
  await page.getByRole('button', { name: `报名 ${WORK} ${when}` }).waitFor()
  await look(volunteer, 'volunteer-shifts')
  await page.getByRole('button', { name: `报名 ${WORK} ${when}` }).click()
  await page.getByText('已报上', { exact: true }).waitFor()
  await page.getByRole('link', { name: '签到', exact: true }).first().waitFor()
  await look(volunteer, 'volunteer-promised')
}

/** A card at the bed: never an illness. */
export async function writeCard(coordinator: Visitor, when: string) {
  const { page } = coordinator
  await page.reload()
  const row = page.getByRole('row', { name: new RegExp(`${WORK}.*${when}`) })
  await row.getByRole('link').click()
  await page.getByRole('button', { name: '写任务卡' }).click()
  const form = page.getByRole('form', { name: '写任务卡' })
  await form.getByLabel('称呼').fill('小雨')
  await form.getByLabel('床号').fill('12')
  await form.getByLabel('做什么', { exact: true }).fill('陪化疗的孩子读书')
  await form.getByRole('button', { name: '保存' }).click()
  await form.getByText('任务卡上不能写病情或诊断').first().waitFor()
  // What the browser says of the refusal is no fault.
  const refused = coordinator.complaints.findIndex((one) => / 409 .*\/tasks/.test(one))
  coordinator.complaints.splice(refused, 1)
  await form.getByLabel('做什么', { exact: true }).fill('读半小时绘本')
  await form.getByRole('button', { name: '保存' }).click()
  await form.waitFor({ state: 'detached' })
}

/** What the phone's camera would read from the screen. */
export async function showCode(coordinator: Visitor) {
  const { page, url } = coordinator
  await page.getByRole('button', { name: '显示签到码' }).click()
  const digits = page.locator('output')
  await digits.waitFor()
  await look(coordinator, 'volunteer-code')
  const shiftId = new URL(page.url()).pathname.split('/').at(-1)
  return `${url}/check-in#${shiftId}.${await digits.innerText()}`
}

export async function checkIn(volunteer: Visitor, scanned: string) {
  const { page } = volunteer
  await page.goto(scanned)
  const button = page.getByRole('button', { name: '签到', exact: true })
  await button.waitFor()
  expect(await page.getByLabel('协调人屏幕上的六位数字').inputValue()).toMatch(/^\d{6}$/)
  await look(volunteer, 'volunteer-check-in')
  await button.click()
  await page.getByText('已签到', { exact: true }).waitFor()
  await page.getByRole('button', { name: '任务卡' }).first().click()
  await page.getByText('读半小时绘本').waitFor()
  await look(volunteer, 'volunteer-card')
}

export async function readHours(volunteer: Visitor) {
  const { page } = volunteer
  await goTo(page, '我的时长')
  const verified = page.getByRole('region', { name: '已核对' })
  await verified.waitFor()
  await look(volunteer, 'volunteer-hours')
  return Number(/^([\d.]+) 小时/m.exec(await verified.innerText())?.[1])
}

export async function verifyAll(coordinator: Visitor, name: string) {
  const { page } = coordinator
  await goTo(page, '时长和证明')
  const buttons = page.getByRole('button', { name: new RegExp(`^属实 ${name}`) })
  await buttons.first().waitFor()
  await look(coordinator, 'volunteer-verify')
  for (let left = await buttons.count(); left > 0; left--) {
    await buttons.first().click()
    await expect.poll(() => buttons.count()).toBe(left - 1)
  }
}

export async function askForCertificate({ page }: Visitor) {
  await page.getByRole('button', { name: '申请证明' }).click()
  const form = page.getByRole('form', { name: '申请证明' })
  await form.getByRole('button', { name: '申请证明' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('已申请').waitFor()
}

export async function putOnNotice(coordinator: Visitor, name: string) {
  const { page } = coordinator
  await page.reload()
  for (const step of ['制作', '开始公示']) {
    const button = page.getByRole('button', { name: `${step} ${name}` })
    await button.click()
    await button.waitFor({ state: 'detached' })
  }
  const issue = page.getByRole('button', { name: `出具 ${name}` })
  await issue.waitFor()
  expect(await issue.getAttribute('aria-disabled')).toBe('true')
  await look(coordinator, 'volunteer-notice')
}
