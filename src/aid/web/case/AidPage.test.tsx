import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { CaseId } from '#casework/model/case.ts'
import { show } from '#platform/web/testing.tsx'
import { AidPage as Answer } from '../../model/contract-case.ts'
import { NO_FACTS } from '../../model/dossier.ts'
import { AidPage } from './AidPage.tsx'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const caseId = CaseId.parse(id(2))
const AT = '2026-11-21T02:00:00.000Z'

const application = {
  ...{ id: id(5), number: 'JZ2026-1', funderId: id(3), funderName: '春晖基金', kind: 'foundation' },
  ...{ programmeId: id(4), programmeName: '春晖补助', payTo: 'hospital', ceiling: null },
  ...{ state: 'draft', asked: 1_200_000, approved: 0, paid: 0, statement: '还差手术费' },
  ...{ reason: null, dueOn: null, wanted: [], wantedNote: '', hasAppealed: false },
  ...{ decidedBy: null, submittedAt: null, createdAt: AT, packs: [], events: [], payments: [] },
  version: 1,
}
const rule = {
  ...{ kind: 'between', fact: 'incomePerHead', least: null, most: 300_000, from: '2024-01-01' },
  ...{ until: null, says: '人均月收入不超过三千元', cite: { mark: 'invented', source: '测试' } },
}
const programme = {
  ...{ id: id(4), kind: 'foundation', name: '春晖补助', ended: false, version: 1, consent: null },
  funder: { id: id(3), name: '春晖基金', contact: '', institutionId: null, invented: true },
  terms: {
    ...{ rules: [rule], papers: [{ kind: 'identity', freshDays: null }], windows: [] },
    ...{ payTo: 'hospital', ceiling: null, decideDays: 15, appealDays: 10 },
  },
}
const seen = { issuedOn: null, keptAt: '袋 1', seenBy: id(9), seenByName: '周予安', seenAt: AT }

function open(given: object = {}, consent: string | null = null) {
  const page = Answer.parse({
    client: { id: id(1), name: '张小明', birthDate: '1980-05-01', age: 46 },
    ...{ caseNumber: '2026-1', from: { house: '测试医院', worker: '周予安' }, ledger: [] },
    dossier: {
      facts: { ...NO_FACTS, householdSize: 3, income: 600_000, savings: 77_700 },
      ...{
        papers: [
          { kind: 'identity', ...seen },
          { kind: 'bank-card', ...seen },
        ],
        version: 7,
      },
    },
    programmes: [{ ...programme, consent }],
    applications: [application],
    ...given,
  })
  const told: Record<string, unknown>[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url.includes('/drafts/'))
      return Response.json(init.method === 'GET' ? { draft: null } : { dropped: true })
    if (url.includes('/reckonings')) return Response.json({ reckonings: [] })
    if (init.method !== 'GET') {
      told.push(JSON.parse(String(init.body)))
      return Response.json({ ...application, state: 'submitted' })
    }
    return url.endsWith('/aid')
      ? Response.json(page)
      : Response.json({ code: 'not-found', title: '没有找到' }, { status: 404 })
  })
  show(<AidPage />, { at: `/cases/${caseId}/aid`, path: '/cases/:caseId/aid' })
  return told
}

test('without a consent nothing is sent, and the page leads to where it is recorded', async () => {
  const told = open({}, 'consent-missing')
  fireEvent.click(await screen.findByRole('button', { name: '送出 春晖补助' }))
  const dialog = await screen.findByRole('dialog')
  const link = within(dialog).getByRole('link', { name: '去记录同意' })
  expect(link.getAttribute('href')).toBe(`/people/${id(1)}/consents/new`)
  expect(within(dialog).queryByRole('button', { name: '送出' })).toBeNull()
  expect(told).toEqual([])
})

test('all that is sent is shown before: what the programme asks, and nothing else', async () => {
  const told = open()
  fireEvent.click(await screen.findByRole('button', { name: '送出 春晖补助' }))
  const dialog = await screen.findByRole('dialog')
  const sheet = within(dialog).getByRole('region', { name: '将要送出的全部内容' })
  for (const part of ['张小明', '12,000.00 元', '2,000.00 元', '还差手术费', '身份证'])
    expect(sheet.textContent).toContain(part)
  // Neither the savings, nor the bank card, nor where the copies lie.
  for (const part of ['777.00', '银行卡', '袋 1']) expect(sheet.textContent).not.toContain(part)
  fireEvent.click(within(dialog).getByRole('button', { name: '送出' }))
  await waitFor(() => expect(told).toHaveLength(1))
  expect(told[0]).toMatchObject({ step: 'submit', dossierVersion: 7 })
})

test('a programme that does not fit says by which rule, and is not offered', async () => {
  const facts = { ...NO_FACTS, householdSize: 1, income: 900_000 }
  open({ applications: [], dossier: { facts, papers: [], version: 1 } })
  expect(await screen.findByText(/不符合：人均月收入不超过三千元/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '申请 春晖补助' })).toBeNull()
})
