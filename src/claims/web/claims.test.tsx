import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer, refusal } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import { ClaimPage } from './claim/ClaimPage.tsx'
import { CounterPage } from './counter/CounterPage.tsx'
import { CounterPersonPage } from './counter/CounterPersonPage.tsx'
import { MyClaimsPage } from './MyClaimsPage.tsx'

const insuredId = '0192f4f0-0000-8000-8000-000000000001'
const claimId = '0192f4f0-0000-7000-8000-000000000002'
const AT = '2026-11-20T02:00:00.000Z'

const line = {
  ...{ id: claimId, insuredId, number: 'LP2026-0002', name: '骆清和', year: 2026 },
  ...{ state: 'reported', origin: 'report', what: '骨折住院', reportedAt: AT, clock: null },
  ...{ dueOn: null, amount: 0, outcome: null },
}
const money = { year: 2026, owed: 1_234_567, sending: 0, paid: 1_000_000, receivable: 0 }
const claim = {
  ...{ ...line, payee: '骆清和', accountTail: '0123', receipts: [], papers: [], missing: [] },
  ...{ askedNote: '', events: [], code: null, sentence: '', decidedAt: null, appealText: '' },
  ...{ appealUntil: null, reckoning: null, money, payments: [], office: null, version: 3 },
  moves: [{ move: 'hand-in', obstacle: 'no-receipts' }],
}
const person = {
  ...{ insuredId, name: '温见舟', maskedNumber: '9900**********0141', birthDate: '1959-11-23' },
  ...{ version: 1, districtCode: null, hasAccount: false, ties: [], policies: [], offers: [] },
  ...{ payers: [], family: [], healthFacts: [], quietFacts: [], paidYears: [] },
  balanceQuestions: [],
}
const policy = {
  ...{ id: '0192f4f0-0000-7000-8000-000000000003', insuredId, year: 2026, state: 'in-force' },
  ...{ route: 'employee', coverFrom: '2026-01-01', coverTo: '2026-12-31', quietYears: 0 },
  ...{ healthClass: 'healthy', isFrozen: true },
}

function fill(form: HTMLElement, label: string | RegExp, value: string) {
  fireEvent.change(within(form).getByLabelText(label), { target: { value } })
}

function fillReceipt(form: HTMLElement, number: string) {
  fireEvent.click(within(form).getByLabelText('门诊'))
  fill(form, '医院或药店', '市东医院')
  fill(form, '日期', '2026-09-02')
  fill(form, '票据代码', '11060126')
  fill(form, '票据号码', number)
  fill(form, /^自付一/, '1234.5')
}

function showClaim(search = '') {
  show(<ClaimPage />, {
    at: `/claims/${insuredId}/${claimId}${search}`,
    path: '/claims/:insuredId/:claimId',
  })
}

function showPerson(search = '') {
  show(<CounterPersonPage />, {
    at: `/claims/counter/${insuredId}${search}`,
    path: '/claims/counter/:insuredId',
  })
}

test('without a policy nothing can be claimed, and the page says where to look', async () => {
  aServer({ 'GET /claims/mine': { insured: [], claims: [], money: [] } })
  show(<MyClaimsPage />)
  expect(await screen.findByText(/没有找到您已生效的保单/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: '报案' })).toBeNull()
})

test('the sums of the year stand in yuan with two decimals', async () => {
  const insured = [{ insuredId, name: '骆清和', years: [2026] }]
  const ours = [{ ...money, insuredId }]
  aServer({ 'GET /claims/mine': { insured, claims: [], money: ours } })
  show(<MyClaimsPage />)
  expect(await screen.findByText(/全年累计应赔 12,345.67 元，已付 10,000.00 元/)).toBeTruthy()
  expect(screen.getByText(/票据攒齐了就可以报案/)).toBeTruthy()
})

test('a receipt is kept while it is typed, and what is refused is shown at its field', async () => {
  const fault = { field: 'receipt.bill.paidBySerious', code: 'custom', message: '不会多于' }
  const server = aServer({
    'GET /insured/:id/claims/:id': claim,
    'POST /insured/:id/claims/:id/receipts': () =>
      refusal('invalid-input', 400, { faults: [fault] }),
  })
  showClaim('?form=receipt')
  const form = await screen.findByRole('form', { name: '录一张票据' })
  fillReceipt(form, '70010001')
  fill(form, /^大病保险已付/, '9999')
  await waitFor(() => expect(server.told('PUT /drafts/:id').length).toBeGreaterThan(0))
  expect(server.told('PUT /drafts/:id')[0]?.path).toContain(`claim-receipt.${claimId}`)
  fireEvent.click(within(form).getByRole('button', { name: '存这张票据' }))
  expect((await within(form).findAllByText(/不会多于/)).length).toBeGreaterThan(1)
  const serious = within(form).getByLabelText<HTMLInputElement>(/^大病保险已付/)
  expect([serious.getAttribute('aria-invalid'), serious.value]).toEqual(['true', '9999'])
  expect(server.told('POST /insured/:id/claims/:id/receipts')[0]?.body).toMatchObject({
    receipt: { bill: { ownFirst: 123_450, paidBySerious: 999_900 } },
  })
})

test('before there is a receipt the button to hand in says why it is off', async () => {
  aServer({ 'GET /insured/:id/claims/:id': claim })
  showClaim()
  const button = await screen.findByRole('button', { name: /提\s*交/ })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText(/请先录入至少一张费用票据/)).toBeTruthy()
})

test('at the counter: nobody found, and a person without cover leads to the enrolment desk', async () => {
  aServer({
    'POST /enrolment/desk/search': { people: [], more: false },
    'GET /enrolment/desk/insured/:id': person,
  })
  show(<CounterPage />)
  fireEvent.change(screen.getByLabelText('身份证号或姓名'), { target: { value: '温' } })
  fireEvent.click(screen.getByRole('button', { name: /查\s*找/ }))
  expect(await screen.findByText(/没有参保记录的人不能理赔/)).toBeTruthy()
  showPerson()
  const link = await screen.findByRole('link', { name: '去“参保管理”' })
  expect(link.getAttribute('href')).toBe(`/enrolment/desk/${insuredId}`)
})

test('the insurer starts a claim from settlements: summed in yuan, none twice, none at all refused', async () => {
  const after = { id: claimId, insuredId, state: 'accepted', version: 1 }
  const server = aServer({
    'GET /enrolment/desk/insured/:id': { ...person, policies: [policy] },
    'POST /insured/:id/claims/active': after,
  })
  showPerson('?how=active')
  const form = await screen.findByRole('form', { name: '按医保数据主动快赔' })
  fill(form, '事由', '门诊特病')
  fill(form, '银行账号', '6217 0000 1008 8660 123')
  const start = within(form).getByRole('button', { name: '发起理赔' })
  fireEvent.click(start)
  expect((await within(form).findAllByText(/至少录入一张/)).length).toBeGreaterThan(1)
  expect(server.told('POST /insured/:id/claims/active')).toHaveLength(0)

  for (const number of ['70010001', '70010001', '70010002']) {
    const open = screen.queryByRole('form', { name: '录一张票据' })
    if (!open) fireEvent.click(within(form).getByRole('button', { name: '录一张' }))
    const receipt = open ?? (await screen.findByRole('form', { name: '录一张票据' }))
    fillReceipt(receipt, number)
    fireEvent.click(within(receipt).getByRole('button', { name: /加\s*入/ }))
    await waitFor(() =>
      expect(!receipt.isConnected || receipt.textContent?.includes('这张已经在上面了')).toBe(true),
    )
  }
  expect(await within(form).findByText('2 张，个人负担 2,469.00 元')).toBeTruthy()
  fireEvent.click(start)
  await waitFor(() => expect(server.told('POST /insured/:id/claims/active').length).toBe(1))
  expect(server.told('POST /insured/:id/claims/active')[0]?.body).toMatchObject({
    ...{ year: 2026, account: '6217000010088660123', payee: '温见舟' },
    receipts: [{ invoiceNumber: '70010001' }, { invoiceNumber: '70010002' }],
  })
})
