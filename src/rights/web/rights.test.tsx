import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer } from '#casework/web/testing.ts'
import { PersonId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import { show } from '#platform/web/testing.tsx'
import type { Holdings } from '../model/holdings.ts'
import { type RightsRequest, RightsRequestId } from '../model/request.ts'
import { ImpactsPage } from './impact/ImpactsPage.tsx'
import { CopyPage } from './requests/CopyPage.tsx'
import { RequestPage } from './requests/RequestPage.tsx'
import { RulesPage } from './rules/RulesPage.tsx'

const AT = '2026-11-20T02:00:00.000Z' as Instant
const personId = PersonId.parse(crypto.randomUUID())

function aRequest(over: Partial<RightsRequest> = {}): RightsRequest {
  return {
    ...{ id: RightsRequestId.parse(crypto.randomUUID()), personId, right: 'delete' },
    ...{ about: '上次住院谈的事', channel: 'counter', receivedAt: AT, asker: 'self' },
    ...{ askerName: '', askerId: null, relation: null, interest: '', state: 'established' },
    person: {
      ...{ id: personId, name: '韩晓梅', closed: false, minor: false, sex: 'female' },
      ...{ birthDate: null, birthPrecision: 'day' },
    },
    ...{ recordedByName: '林社工', papers: ['identity-card'], arrangedOtherwise: false },
    ...{ establishedAt: AT, decidedAt: null, decidedByName: null, done: '', reason: null },
    ...{ explanation: '', keptUntil: null, keptBy: '', restrictedSince: null, liftedAt: null },
    ...{ liftedWhy: '', copies: [], version: 2 },
    ...over,
  }
}

function open(request: RightsRequest, answers: object = {}, page = <RequestPage />, end = '') {
  const server = aServer({ 'GET /rights-requests/:id': request, ...answers })
  show(page, {
    at: `/rights/requests/${request.id}${end}`,
    path: `/rights/requests/:rightsRequestId${end}`,
  })
  return server
}

test('a request to erase is the head’s to answer, and a refusal wants a reason of those that apply', async () => {
  const server = open(aRequest())
  const grant = await screen.findByRole('button', { name: '改为只保存' })
  expect(grant.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText('删除请求由社工部主任答复。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '拒绝' }))
  expect(await screen.findByRole('radio', { name: /不符合应当删除/ })).toBeTruthy()
  expect(screen.queryByRole('radio', { name: /原来的记录准确/ })).toBeNull()
  const send = screen.getAllByRole('button', { name: '拒绝' }).at(-1) as HTMLElement
  fireEvent.click(send)
  expect((await screen.findAllByText('请填写')).length).toBeGreaterThan(0)
  expect(server.told('POST /rights-requests/:id/refusal')).toEqual([])
})

test('what was refused is told with its article, and where to complain', async () => {
  const refused = { state: 'refused', reason: 'no-ground-to-erase', decidedAt: AT } as const
  open(aRequest({ ...refused, explanation: '服务还在进行', decidedByName: '沈主任' }))
  expect(await screen.findByText('服务还在进行')).toBeTruthy()
  expect(screen.getAllByText(/第四十七条/).length).toBeGreaterThan(0)
  expect(screen.getByText(/向人民法院起诉/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '拒绝' })).toBeNull()
})

const noteId = crypto.randomUUID()
const holdings = {
  person: {
    ...{ name: '韩晓梅', formerName: null, sex: 'female', birthDate: null, identityNumber: null },
    ...{ phones: ['138****0001'], languages: [] },
  },
  consents: [],
  cases: [
    {
      ...{ number: '2026-0042', openedAt: AT, closedAt: AT, ward: '三病区', goals: [] },
      ...{ followUps: [], instruments: [], closing: '' },
      contacts: [{ id: noteId, at: AT, with: '', minutes: 10, shared: '邻居说', next: '' }],
    },
  ],
} as unknown as Holdings

test('a note about somebody else is unticked, and the sheet says that one is not in it', async () => {
  const copied = {
    holdings: { ...holdings, cases: [] },
    ...{ number: 'abc', at: AT, leftOut: 1, digest: 'f'.repeat(64) },
  }
  const answers = {
    'GET /rights-requests/:id/holdings': holdings,
    'POST /rights-requests/:id/copies': copied,
  }
  const server = open(aRequest({ right: 'copy' }), answers, <CopyPage />, '/copy')
  fireEvent.click(await screen.findByRole('checkbox', { name: /邻居说/ }))
  fireEvent.click(screen.getByRole('button', { name: '做复制件' }))
  expect(await screen.findByText('涉及别人而没有放进来的服务记录：1 条')).toBeTruthy()
  expect(screen.getByText(/f{64}/)).toBeTruthy()
  await waitFor(() =>
    expect(server.told('POST /rights-requests/:id/copies')).toMatchObject([
      { body: { leftOut: [noteId] } },
    ]),
  )
})

test('what is not assessed yet stands on the page, each with the way to assess it', async () => {
  aServer({ 'GET /rights/impacts': { impacts: [], owed: ['referrals', 'stories'] } })
  show(<ImpactsPage />)
  expect(await screen.findByText('还没有影响评估。')).toBeTruthy()
  const link = screen.getByRole('link', { name: /写评估：转介/ })
  expect(link.getAttribute('href')).toBe('/rights/impacts/new?deed=referrals')
})

test('the rules say their version, and what is different for children', () => {
  show(<RulesPage />)
  expect(screen.getByText('第 1 版，2026年11月22日 起')).toBeTruthy()
  expect(screen.getByRole('heading', { name: '不满十四周岁的孩子' })).toBeTruthy()
})
