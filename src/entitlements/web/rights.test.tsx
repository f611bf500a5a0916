import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Outlet, Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { aCasePage, aServer, refusal } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import { CaseRights } from './CaseRights.tsx'
import { InsuredRightsPage } from './InsuredRightsPage.tsx'
import { MyRightsPage } from './MyRightsPage.tsx'

const insuredId = '0192f4f0-0000-8000-8000-000000000001'
const subsidy = { entitlement: 'drug-subsidy', used: 20_650, most: 180_000, obstacle: null }
const service = { entitlement: 'health-service', used: 0, most: 1, obstacle: 'not-quiet' }
const entry = {
  ...{ id: '0192f4f0-0000-7000-8000-000000000002', entitlement: 'drug-subsidy', amount: 8_650 },
  ...{ day: '2026-01-28', channel: 'online', what: '网上药店', receipt: 'YD-0002' },
  ...{ corrects: null, isCorrected: false, reason: '', at: '2026-01-28T02:00:00.000Z' },
}
const person = {
  ...{ insuredId, name: '骆清和', year: 2026, coverFrom: '2026-01-01', coverTo: '2026-12-31' },
  ...{ quietYears: 1, rights: [subsidy, service], entries: [entry] },
}

function showLedger() {
  const actor = { role: 'insurance-clerk', name: '沈听澜' }
  const whole = (
    <Routes>
      <Route element={<Outlet context={{ actor }} />}>
        <Route path="/entitlements/desk/:insuredId" element={<InsuredRightsPage />} />
      </Route>
    </Routes>
  )
  show(whole, { at: `/entitlements/desk/${insuredId}` })
}

function type(label: string, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

test('nobody behind the account: what to do first', async () => {
  aServer({ 'GET /entitlements/mine': { people: [] } })
  show(<MyRightsPage />)
  const link = await screen.findByRole('link', { name: '去“我的参保”' })
  expect(link.getAttribute('href')).toBe('/enrolment')
})

test('what is left stands in yuan, and why there is no service', async () => {
  aServer({ 'GET /entitlements/mine': { people: [person] } })
  show(<MyRightsPage />)
  expect(await screen.findByText('还剩 1,593.50 元，全年 1,800.00 元')).toBeTruthy()
  expect(screen.getByText('网上药店，补贴 86.50 元')).toBeTruthy()
  expect(screen.queryByText('可以免费用一次，还没用')).toBeNull()
})

test('a receipt that counts already is refused at its field, and all that was typed stays', async () => {
  const server = aServer({
    'GET /entitlements/insured/:id': person,
    'POST /entitlements/insured/:id/uses': () => refusal('receipt-used', 409, { field: 'receipt' }),
  })
  showLedger()
  await screen.findByText('还剩 1,593.50 元，全年 1,800.00 元')
  type('使用日期', '2026-03-02')
  type('补贴金额', '八十')
  type('药店或平台', '街口药店')
  type('小票或凭证号', 'YD-0002')
  const save = screen.getByRole('button', { name: /登\s*记/ })
  fireEvent.click(save)
  expect((await screen.findAllByText(/请写成金额/)).length).toBeGreaterThan(0)
  expect(server.told('POST /entitlements/insured/:id/uses')).toHaveLength(0)
  type('补贴金额', '80.5')
  fireEvent.click(save)
  expect((await screen.findAllByText('因为 receipt-used')).length).toBeGreaterThan(0)
  expect(screen.getByLabelText('小票或凭证号').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByLabelText<HTMLInputElement>('药店或平台').value).toBe('街口药店')
  expect(server.told('POST /entitlements/insured/:id/uses')[0]?.body).toMatchObject({
    ...{ amount: 8_050, receipt: 'YD-0002' },
  })
})

test('the same words after they went through are another deed', async () => {
  const server = aServer({
    'GET /entitlements/insured/:id': person,
    'POST /entitlements/insured/:id/uses': person,
  })
  showLedger()
  await screen.findByText('还剩 1,593.50 元，全年 1,800.00 元')
  for (const times of [1, 2]) {
    type('使用日期', '2026-03-02')
    type('补贴金额', '80')
    type('药店或平台', '街口药店')
    type('小票或凭证号', 'YD-0009')
    fireEvent.click(screen.getByRole('button', { name: /登\s*记/ }))
    await waitFor(() =>
      expect(server.told('POST /entitlements/insured/:id/uses').length).toBe(times),
    )
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('小票或凭证号').value).toBe(''),
    )
  }
  const keys = server.told('POST /entitlements/insured/:id/uses').map(({ key }) => key)
  expect(new Set(keys).size).toBe(2)
})

test('at the bedside nothing is asked before somebody wants to know', async () => {
  const server = aServer({
    'GET /cases/:id/entitlements': () => refusal('consent-missing', 409),
  })
  show(<CaseRights page={aCasePage()} />)
  expect(server.told('GET /cases/:id/entitlements')).toHaveLength(0)
  fireEvent.click(await screen.findByRole('button', { name: '查一下' }))
  expect(await screen.findByText('因为 consent-missing')).toBeTruthy()
})
