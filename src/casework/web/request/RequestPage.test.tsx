import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import type { QueueEntry } from '../../model/contract.ts'
import { aCasePage, aRequest, aServer, inMinutes, refusal } from '../testing.ts'
import { RequestPage } from './RequestPage.tsx'

async function open(
  request: QueueEntry,
  answers: Parameters<typeof aServer>[0] = {},
  form?: 'settle',
) {
  const server = aServer({ 'GET /help-requests/:id': request, ...answers })
  const at = `/requests/${request.id}${form ? `?form=${form}` : ''}`
  const shown = show(<RequestPage />, { at, path: '/requests/:requestId' })
  await screen.findByRole('heading', { name: '肿瘤内科 3 床的求助' })
  return { ...shown, server }
}

test('a new request is triaged first: each urgency says until when somebody must be there', async () => {
  const request = aRequest({ receivedAt: inMinutes(-10) })
  const { server } = await open(request, {
    'POST /help-requests/:id/triage': { ...request, state: 'triaged', version: 2 },
  })

  fireEvent.click(screen.getByLabelText(/^立即/))
  fireEvent.click(screen.getByRole('button', { name: /分诊并接手/ }))

  const deed = 'POST /help-requests/:id/triage'
  await waitFor(() => expect(server.told(deed)).toHaveLength(1))
  expect(server.told(deed)[0]).toMatchObject({ body: { urgency: 'now' }, version: '"1"' })
})

test('a triaged request is not accepted before it is known whose case it is', async () => {
  const { client } = aCasePage()
  await open(aRequest({ state: 'triaged', reasons: ['communication'] }), {
    'POST /people/search': { people: [client], more: false },
  })
  const search = await screen.findByLabelText(/^姓名、拼音/)
  expect(screen.queryByRole('button', { name: /^接案/ })).toBeNull()

  fireEvent.change(search, { target: { value: client.name } })
  fireEvent.click(await screen.findByRole('button', { name: `选这个人 ${client.name}` }))

  await screen.findByRole('button', { name: /^接案/ })
  // What was asked for proposes the line of service.
  expect(screen.getByLabelText<HTMLInputElement>('医患关系调适').checked).toBe(true)
})

test('one word of advice is enough: the request ends without a case, with what was told', async () => {
  const deed = 'POST /help-requests/:id/settlement'
  const request = aRequest()
  const { server } = await open(request, { [deed]: { ...request, state: 'answered' } }, 'settle')

  fireEvent.click(screen.getByLabelText(/^已解答/))
  fireEvent.change(screen.getByLabelText('说明一句'), { target: { value: '告诉了医保窗口' } })
  fireEvent.click(screen.getByRole('button', { name: /办结/ }))

  await waitFor(() => expect(server.told(deed)).toHaveLength(1))
  expect(server.told(deed)[0]?.body).toMatchObject({ as: 'answered', why: '告诉了医保窗口' })
})

test('somebody was faster: the refusal says so, and the reason that was typed stays', async () => {
  const deed = 'POST /help-requests/:id/settlement'
  const { server } = await open(aRequest(), { [deed]: refusal('version-changed', 412) }, 'settle')
  fireEvent.click(screen.getByLabelText(/^已解答/))
  fireEvent.change(screen.getByLabelText('说明一句'), { target: { value: '告诉了医保窗口' } })

  fireEvent.click(screen.getByRole('button', { name: /办结/ }))

  await screen.findByText('因为 version-changed')
  expect(screen.getByDisplayValue('告诉了医保窗口')).toBeTruthy()
  // The newest version is asked for by itself, so that the next attempt can succeed.
  await waitFor(() => expect(server.told('GET /help-requests/:id').length).toBeGreaterThan(1))
})

test('fear for somebody’s safety comes before all forms', async () => {
  await open(aRequest({ reasons: ['safety'], urgency: 'now' }))

  expect(screen.getByText(/请先到床旁见人/)).toBeTruthy()
})

test('a settled request shows how it ended, and offers no form', async () => {
  await open(aRequest({ state: 'declined', settledWhy: '请找住院处', ownerName: '王敏' }))

  expect(screen.getByText('请找住院处')).toBeTruthy()
  expect(screen.queryByRole('form')).toBeNull()
})
