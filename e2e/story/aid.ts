import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import { formOf } from './hand.ts'
import { tap } from './people.ts'
import type { Visitor } from './visitor.ts'

export const PROGRAMME = '大病医疗补助（演示）'
const FUNDER = '晴川大病救助基金会（演示）'

/** Presses the button of the open form and waits until the form is gone. */
async function sendForm(page: Page, action: string) {
  const form = formOf(page)
  await form.getByRole('button', { name: action, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

/** What the stay costs. */
export async function bookTheBill({ page }: Visitor, amount: string) {
  await page.getByRole('button', { name: '记一笔', exact: true }).click()
  await tap(page, '种类', '费用')
  await page.getByLabel('来源').fill('住院费')
  await tap(page, '到哪一步', '已发生')
  await page.getByLabel('金额').fill(amount)
  await page.getByLabel('凭证').fill('结算单 77')
  await sendForm(page, '记一笔')
}

/** What the household lives on, and the papers that were seen. */
export async function writeDossier({ page }: Visitor) {
  await page.getByRole('button', { name: '写卷宗' }).click()
  const form = page.getByRole('form', { name: '救助卷宗' })
  await form.getByLabel(/^家里几口人/).fill('3')
  await form.getByLabel(/^全家每月收入/).fill('9000')
  await form.getByLabel(/^本年个人负担医疗费/).fill('52600')
  for (const paper of ['身份证', '诊断证明', '收入证明']) await tap(page, '见过原件的材料', paper)
  await sendForm(page, '保存卷宗')
}

export async function apply({ page }: Visitor, amount: string) {
  await page.getByRole('button', { name: `申请 ${PROGRAMME}` }).click()
  await page.getByLabel('申请多少钱').fill(amount)
  await page.getByLabel(/^写给资助方的话/).fill('还差手术费，家里已经借了钱。')
  await sendForm(page, '准备申请')
}

/** The page says that the client has not agreed, and leads to where that is written. */
export async function agreeToTell({ page, url }: Visitor) {
  await page.getByRole('button', { name: `送出 ${PROGRAMME}` }).click()
  const link = page.getByRole('link', { name: '去记录同意' })
  const personId = (await link.getAttribute('href'))?.split('/')[2]
  const answer = await page.context().request.post(`${url}/api/people/${personId}/consents`, {
    headers: { 'idempotency-key': randomUUID() },
    data: {
      ...{ givenBy: personId, purpose: 'aid', separate: true, from: null, until: null },
      recipients: [{ kind: 'organisation', institutionId: null, name: FUNDER, contact: '' }],
      ...{ dataClasses: ['operational', 'shared', 'money'], limitsTold: true },
      ...{ evidence: { kind: 'signature', keptAt: '一号柜' }, notice: CURRENT_NOTICE },
    },
  })
  if (!answer.ok()) throw new Error(await answer.text())
  await page.reload()
}

export async function sendOff({ page }: Visitor, step: '送出' | '补材料') {
  await page.getByRole('button', { name: `${step} ${PROGRAMME}` }).click()
  await page.getByRole('region', { name: '将要送出的全部内容' }).waitFor()
  await sendForm(page, step)
}

/** The officer opens what was sent. */
export async function openSent({ page, url }: Visitor, name: string) {
  await page.goto(`${url}/aid/desk`)
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('heading', { name: '送来的内容' }).waitFor()
}

export async function askForBankCard({ page }: Visitor) {
  await page.getByRole('button', { name: '要求补材料', exact: true }).click()
  await tap(page, '要补哪些材料', '银行卡')
  await tap(page, '最晚哪天补来', '7')
  await sendForm(page, '要求补材料')
  await page.getByText('要补材料', { exact: true }).first().waitFor()
}

export async function addBankCard({ page }: Visitor) {
  await page.getByRole('button', { name: '写卷宗' }).click()
  await tap(page, '见过原件的材料', '银行卡')
  await sendForm(page, '保存卷宗')
}

export async function approveAndPay({ page }: Visitor, approved: string, paid: string) {
  await page.getByRole('button', { name: '批准', exact: true }).click()
  await page.getByLabel('金额').fill(approved)
  await sendForm(page, '批准')
  await page.getByRole('button', { name: '记付款', exact: true }).click()
  await page.getByLabel('金额').fill(paid)
  await page.getByLabel('凭证号').fill('转账 2026-1')
  await sendForm(page, '记付款')
  await page.getByText('付了一部分', { exact: true }).first().waitFor()
}
