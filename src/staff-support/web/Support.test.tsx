import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AccountId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import { show } from '#platform/web/testing.tsx'
import type { TalkPage as TalkOnPage } from '../model/contract.ts'
import { TalkId, Theme } from '../model/talk.ts'
import { Counts } from './Counts.tsx'
import { CarePage } from './care/CarePage.tsx'
import { TalkPage } from './TalkPage.tsx'

const TOKEN = 'AbCdEfGhIjKlMnOpQrStUvWx'
const talkId = TalkId.parse('00000000-0000-4000-8000-000000000004')
const fellow = AccountId.parse('00000000-0000-4000-8000-000000000005')

/** A server that exists only here; what was written to it. */
function aServer(answers: Readonly<Record<string, unknown>>) {
  const told: { path: string; body: Record<string, unknown> }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api', '')
    if (path.startsWith('/drafts/')) {
      return Response.json(
        init.method === 'GET'
          ? { draft: null }
          : { form: 'f', savedAt: '2026-11-21T02:00:00.000Z', version: 1, dropped: true },
      )
    }
    if (init.method !== 'GET') told.push({ path, body: JSON.parse(String(init.body)) })
    const answer = answers[`${init.method} ${path}`]
    return answer === undefined
      ? Response.json({ code: 'no-such-care-poster', title: '已经停用' }, { status: 404 })
      : Response.json(answer)
  })
  return told
}

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

test('three taps and one line, under any name; nothing stays on the telephone', async () => {
  const told = aServer({
    [`GET /care-posters/${TOKEN}`]: { house: '某医院' },
    [`POST /care-posters/${TOKEN}/talks`]: { receipt: '7F3A9C' },
  })
  show(<CarePage />, { at: `/care/${TOKEN}`, path: '/care/:token' })

  await tap('累，快撑不住了')
  await tap('下夜班后')
  expect(screen.getByRole('button', { name: '约一次谈话' })).toHaveProperty('disabled', true)
  fireEvent.change(await screen.findByLabelText(/电话、微信/), { target: { value: '微信 abc' } })
  await tap('约一次谈话')

  expect(await screen.findByText('7F3A9C')).toBeTruthy()
  expect(told).toEqual([
    expect.objectContaining({
      body: { theme: 'exhaustion', when: '下夜班后', reachAt: '微信 abc', name: '' },
    }),
  ])
  expect(screen.getByRole('link', { name: /12356/ })).toHaveProperty('href', 'tel:12356')
  expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, ''])
})

test('a code that has ended says so', async () => {
  aServer({})
  show(<CarePage />, { at: `/care/${TOKEN}`, path: '/care/:token' })
  expect(await screen.findByRole('heading', { name: '这个二维码用不了了' })).toBeTruthy()
})

test('what is hidden is said to be hidden, and is no number', async () => {
  const themes = Object.fromEntries(Theme.options.map((theme) => [theme, null]))
  const shown = { people: 12, hours: 10 }
  const quarter = { quarter: '2026-Q3', total: { people: 15, hours: 13 } }
  aServer({
    'GET /staff-support/counts': {
      quarters: [{ ...quarter, themes: { ...themes, exhaustion: shown } }],
      asOf: '2026-11-21',
    },
  })
  show(<Counts />)
  expect(await screen.findByText('12 人 · 10 小时')).toBeTruthy()
  expect(screen.getAllByText('不显示')).toHaveLength(Theme.options.length - 1)
})

const talk: TalkOnPage = {
  ...{ id: talkId, state: 'open', theme: 'mood', name: '小雨', reachAt: '微信', when: '中午' },
  askedAt: Instant.parse('2026-11-21T02:00:00.000Z'),
  ...{ mine: true, offeredToMe: false, offeredTo: null, sessions: 0, version: 1 },
  ...{ record: [], keepBasis: '', keptUntil: null, fellows: [{ accountId: fellow, name: '刘洋' }] },
}

test('a talk is handed over only when it is said how the person agreed', async () => {
  const told = aServer({
    [`GET /staff-support/talks/${talkId}`]: talk,
    [`POST /staff-support/talks/${talkId}/offer`]: { id: talkId, state: 'open', version: 2 },
  })
  show(<TalkPage />, {
    at: `/staff-support/talks/${talkId}`,
    path: '/staff-support/talks/:talkId',
  })
  fireEvent.click(await screen.findByLabelText('刘洋'))
  fireEvent.click(screen.getByRole('button', { name: '提出转交' }))
  await screen.findByRole('alert')
  expect(told).toHaveLength(0)
  fireEvent.click(screen.getByLabelText('当面同意'))
  fireEvent.click(screen.getByRole('button', { name: '提出转交' }))
  await waitFor(() => expect(told).toHaveLength(1))
  expect(told[0]?.body).toEqual({ accountId: fellow, consentBy: 'in-person' })
})

test('what was destroyed is not there any more', async () => {
  const session = { id: fellow, day: '2026-11-20', minutes: 50, themes: ['mood'], note: null }
  aServer({
    [`GET /staff-support/talks/${talkId}`]: {
      ...{ ...talk, state: 'erased', name: '', reachAt: '', when: '', record: [session] },
    },
  })
  show(<TalkPage />, {
    at: `/staff-support/talks/${talkId}`,
    path: '/staff-support/talks/:talkId',
  })
  expect(await screen.findByText('内容已销毁或锁存')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '销毁' })).toBeNull()
})
