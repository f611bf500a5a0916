import type { Browser } from 'playwright-core'
import { openCase } from '#casework/model/contract.ts'
import * as lists from '#enrolment/model/contract-import.ts'
import { revealField } from '#people/model/contract.ts'
import { giveConsent } from '#people/model/contract-ties.ts'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import { anAsker } from './front-door.ts'
import { tap } from './people.ts'
import { findRecords } from './records.ts'
import type { Visitor } from './visitor.ts'

interface Bought {
  readonly day: string
  readonly amount: string
  readonly where: string
  readonly receipt: string
}

/** From the list of pages to the ledger of one person. */
export async function openLedger({ page, url }: Visitor, name: string) {
  await page.goto(`${url}/entitlements/desk`)
  await page.getByLabel('身份证号，或姓名开头').fill(name)
  await page.getByRole('button', { name: '找人' }).click()
  await page.getByRole('main').getByRole('link', { name }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** What the receipt says, into the form. */
export async function recordPurchase({ page }: Visitor, { day, amount, where, receipt }: Bought) {
  const form = page.getByRole('form', { name: '登记一次使用' })
  await tap(page, '哪项权益', '购药补贴')
  await form.getByLabel('使用日期').fill(day)
  await form.getByLabel('补贴金额').fill(amount)
  await form.getByLabel('药店或平台').fill(where)
  await form.getByLabel('小票或凭证号').fill(receipt)
  await form.getByRole('button', { name: '登记', exact: true }).click()
}

/** The second time the same receipt is refused, which the browser remarks on. */
export async function expectOnce(visitor: Visitor, bought: Bought) {
  const { page, complaints } = visitor
  await recordPurchase(visitor, bought)
  await page.getByText('没有重复登记').first().waitFor()
  const refused = complaints.filter((one) => / 409 .*\/uses$/.test(one))
  for (const one of refused) complaints.splice(complaints.indexOf(one), 1)
}

/**
 * A client of the demonstration comes with a list of the insurer's, and agrees that the hospital asks
 * what he has. Done on another day.
 * @returns the case
 */
export async function aConsentingClient(browser: Browser, url: string) {
  const [worker, clerk] = await Promise.all([
    anAsker(browser, url, 'social-worker'),
    anAsker(browser, url, 'insurance-clerk'),
  ])
  const { running: caseId } = await findRecords(worker)
  const { client } = await worker.ask(openCase, { caseId })
  const personId = client.id
  const { values } = await worker.ask(revealField, {
    ...{ personId, field: 'identityNumber', reason: 'check-identity' },
  })
  await worker.ask(giveConsent, {
    ...{ personId, givenBy: personId, purpose: 'insurance', separate: true },
    recipients: [{ kind: 'own-institution', institutionId: null, name: '', contact: '' }],
    ...{ dataClasses: ['money'], from: null, until: null, limitsTold: true },
    ...{ evidence: { kind: 'verbal', witness: '护士长' }, notice: CURRENT_NOTICE },
  })
  const rows = [
    '姓名,身份证号,年度,参保途径,健康状况',
    `${client.name},${values[0]},2026,职工,健康`,
  ]
  const { id: importId } = await clerk.ask(lists.beginImport, {
    ...{ fileName: '名单.csv', base64: Buffer.from(rows.join('\n')).toString('base64') },
  })
  await clerk.ask(lists.checkImport, { importId })
  await clerk.ask(lists.confirmImport, { importId })
  await Promise.all([worker.leave(), clerk.leave()])
  return caseId
}
