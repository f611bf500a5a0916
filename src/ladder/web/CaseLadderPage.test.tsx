import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import { CaseLadderPage } from './CaseLadderPage.tsx'
import { ReckoningPrintPage } from './ReckoningPrintPage.tsx'
import { nothingTyped, toFacts } from './typed.ts'

const caseId = crypto.randomUUID()
const reckoningId = crypto.randomUUID()
const kept = {
  id: reckoningId,
  keptAt: '2026-11-20T02:00:00.000Z',
  keptBy: crypto.randomUUID(),
  productVersion: '2026.1',
  bill: 5_000_000,
  remainsLow: 1_000_000,
  remainsHigh: 2_812_068,
}

test('in a case the reckoning is kept: the facts are sent, the server reckons', async () => {
  const server = aServer({
    'GET /cases/:id/reckonings': { reckonings: [kept] },
    'POST /cases/:id/reckonings': kept,
  })
  show(<CaseLadderPage />, { at: `/cases/${caseId}/ladder`, path: '/cases/:caseId/ladder' })
  expect(await screen.findByText(/自己还要付 10,000.00 ~ 28,120.68 元/)).toBeTruthy()
  fireEvent.change(await screen.findByLabelText('自付一'), { target: { value: '50000' } })
  fireEvent.click(screen.getByRole('button', { name: '存入个案' }))

  await waitFor(() => expect(server.told('POST /cases/:id/reckonings')).toHaveLength(1))
  const [sent] = server.told('POST /cases/:id/reckonings')
  expect(sent?.body).toMatchObject({ facts: { year: 2026, afterBasic: 5_000_000, aid: 'unknown' } })
  expect(sent?.key).toBeTruthy()
})

test('on paper: the kept sums, the version, places to sign, and that it is reproduced', async () => {
  const facts = toFacts({ ...nothingTyped, ownFirst: '50000', insured: 'yes' }, 2026)
  aServer({ 'GET /cases/:id/reckonings/:id': { ...kept, facts, isReproduced: true } })
  const at = `/cases/${caseId}/ladder/${reckoningId}/print`
  show(<ReckoningPrintPage />, { at, path: '/cases/:caseId/ladder/:reckoningId/print' })
  expect(await screen.findByRole('article', { name: '医疗费用分担测算单' })).toBeTruthy()
  expect(screen.getByText(/产品版本 2026.1/)).toBeTruthy()
  expect(screen.getByText(/一字不差/)).toBeTruthy()
  expect(screen.getByText('服务对象签名')).toBeTruthy()
})
