import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { aServer, inMinutes, refusal } from '../testing.ts'
import { AskPage } from './AskPage.tsx'

const SEND = 'POST /posters/:id/help-requests'
const answered = {
  'GET /posters/:id': { ward: '肿瘤内科' },
  [SEND]: () => ({ receipt: '7F3A9C', answerBy: inMinutes(1440) }),
}
const scan = { at: '/q/AbCdEfGhIjKlMnOpQrStUvWx', path: '/q/:token' }

async function tap(name: string | RegExp) {
  fireEvent.click(await screen.findByRole('button', { name }))
}

test('four taps bring a social worker', async () => {
  const server = aServer(answered)
  show(<AskPage />, scan)

  await tap('看病花钱有困难')
  await tap('我是家属')
  await tap('不知道，跳过')
  await tap('请社工来')

  await screen.findByText('7F3A9C')
  expect(server.told(SEND)[0]).toMatchObject({
    path: '/posters/AbCdEfGhIjKlMnOpQrStUvWx/help-requests',
    body: { reasons: ['money'], source: 'family', bed: '', reachAt: '', text: '' },
  })
})

test('the bed is pressed on big numbers', async () => {
  const server = aServer(answered)
  show(<AskPage />, scan)
  await tap('照顾病人太累')
  await tap('我是患者')

  for (const key of ['加床', '1', '2', '9', '删一个数']) await tap(key)
  await tap('好了')
  expect(await screen.findByText(/肿瘤内科 加12 床/)).toBeTruthy()
  await tap('请社工来')

  await screen.findByText('7F3A9C')
  expect(server.told(SEND)[0]?.body).toMatchObject({ bed: '加12', source: 'patient' })
})

test('who fears for their safety is told at once whom to call, and can still ask', async () => {
  aServer(answered)
  show(<AskPage />, scan)

  await tap('担心人身安全')

  expect(await screen.findByRole('link', { name: /110/ })).toHaveProperty('href', 'tel:110')
  expect(screen.getByRole('link', { name: /120/ })).toHaveProperty('href', 'tel:120')
  expect(screen.getByRole('link', { name: /12356/ })).toHaveProperty('href', 'tel:12356')
  await tap('现在安全，请社工也来')
  await screen.findByRole('button', { name: '我是患者' })
})

test('one goes back one question, and the answer can be another', async () => {
  const server = aServer(answered)
  show(<AskPage />, scan)
  await tap('看病花钱有困难')
  await tap(/上一步/)

  await tap('家里没人照应')
  await tap('我是家属')
  await tap('不知道，跳过')
  await tap('请社工来')

  await screen.findByText('7F3A9C')
  expect(server.told(SEND)[0]?.body).toMatchObject({ reasons: ['support'] })
})

test('when it does not arrive, nothing is lost, and trying again asks once', async () => {
  const server = aServer({ ...answered, [SEND]: refusal('unavailable', 503) })
  show(<AskPage />, scan)
  await tap('看病花钱有困难')
  await tap('我是家属')
  await tap('不知道，跳过')

  await tap('请社工来')
  await screen.findByText('因为 unavailable')
  await tap('请社工来')

  await waitFor(() => expect(server.told(SEND)).toHaveLength(2))
  const [first, second] = server.told(SEND)
  expect(second?.key).toBe(first?.key)
  expect(screen.getByText('看病花钱有困难')).toBeTruthy()
})

test('a poster that has ended says so kindly', async () => {
  const ended = '这张海报已经停用。请直接到护士站找医务社工。'
  aServer({ 'GET /posters/:id': refusal('no-such-poster', 404, { title: ended }) })

  show(<AskPage />, scan)

  expect(await screen.findByText(ended)).toBeTruthy()
  expect(screen.getByRole('heading', { name: '这张海报用不了了' })).toBeTruthy()
})

test('nothing of it is kept on the telephone', async () => {
  aServer(answered)
  show(<AskPage />, scan)
  await tap('看病花钱有困难')
  await tap('我是家属')
  await tap('不知道，跳过')
  await tap('请社工来')
  await screen.findByText('7F3A9C')

  expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, ''])
})
