import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer, refusal } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import type { NetworkOnPage } from '../model/contract.ts'
import { CLIENT, EMPTY, type Network, NetworkId } from '../model/network.ts'
import { NetworkPage } from './NetworkPage.tsx'
import { NetworkPrintPage } from './NetworkPrintPage.tsx'
import { toSvgText } from './svg-file.ts'

const READ = 'GET /cases/:id/network'
const BEGIN = 'POST /cases/:id/network'
const DRAW = 'PUT /cases/:id/network/:id'

const caseId = crypto.randomUUID()
const drawn: Network = {
  ...EMPTY,
  members: [
    { key: 'm1', called: '母亲', personId: null, sex: 'female', birthYear: 1950, deceased: false },
    { key: 'm2', called: '父亲', personId: null, sex: 'male', birthYear: null, deceased: true },
  ],
  ties: [
    { kind: 'parent-child', from: 'm1', to: CLIENT, quality: 'close', parted: false },
    { kind: 'parent-child', from: 'm2', to: CLIENT, quality: 'unknown', parted: false },
    { kind: 'couple', from: 'm1', to: 'm2', quality: 'violent', parted: true },
  ],
  households: [[CLIENT, 'm1']],
  cares: [{ from: 'm1', to: CLIENT }],
}

function aPage(over: Partial<NetworkOnPage> = {}): NetworkOnPage {
  return {
    ...{ number: '2026-0012', networkId: NetworkId.parse(crypto.randomUUID()), version: 3 },
    client: { called: '王淑兰', sex: 'female', birthYear: 1975 },
    ...{ network: drawn, isTeam: true, at: '2026-11-20T02:00:00.000Z' as never, byName: '王敏' },
    support: { known: 2, supporting: 1 },
    ...over,
  }
}

async function open(page = aPage(), answers: Parameters<typeof aServer>[0] = {}) {
  const server = aServer({ [READ]: page, ...answers })
  const at = `/cases/${caseId}/network`
  const shown = show(<NetworkPage />, { at, path: '/cases/:caseId/network' })
  await screen.findByRole('heading', { name: '家庭图与生态图' })
  return { ...shown, server }
}

function save() {
  fireEvent.click(screen.getByRole('button', { name: '存下这一版' }))
}

test('the drawing is said once more as a table: facts, ties, home and care', async () => {
  await open()

  const row = await screen.findByRole('row', { name: /^母亲/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .slice(0, 4)
      .map(({ textContent }) => textContent),
  ).toEqual(['女、1950 年生', '王淑兰（子女）亲近父亲（伴侣）有暴力 分开了', '住处 1', '王淑兰'])
})

test('a tap on the client and one on 姐妹 draws a sister; saving begins the network', async () => {
  const nothing = aPage({ networkId: null, version: 0, network: null, at: null })
  const { server } = await open(nothing, { [BEGIN]: aPage({ version: 1 }) })

  fireEvent.click(await screen.findByRole('button', { name: /^王淑兰 女/ }))
  fireEvent.click(await screen.findByRole('button', { name: '姐妹' }))
  fireEvent.change(await screen.findByLabelText('怎么称呼'), { target: { value: '二姐' } })
  save()

  await waitFor(() => expect(server.told(BEGIN)).toHaveLength(1))
  expect(server.told(BEGIN)[0]?.body).toMatchObject({
    network: {
      members: [{ called: '二姐', sex: 'female' }],
      ties: [{ kind: 'sibling', from: CLIENT }],
    },
  })
})

test('the quality of a tie is a tap, every tap can be taken back, and nothing new is not saved', async () => {
  const { server } = await open(aPage(), { [DRAW]: aPage({ version: 4 }) })

  fireEvent.click(await screen.findByRole('button', { name: /^母亲/ }))
  const panel = await screen.findByRole('dialog')
  const [quality] = within(panel).getAllByRole('group', { name: '关系怎么样' })
  fireEvent.click(within(quality as HTMLElement).getByRole('radio', { name: '冲突' }))
  const row = () => screen.getByRole('row', { name: /^母亲/ }).textContent
  expect(row()).toContain('王淑兰（子女）冲突')

  fireEvent.click(screen.getByRole('button', { name: /撤销/ }))
  expect(row()).toContain('王淑兰（子女）亲近')
  save()
  expect((await screen.findByRole('alert')).textContent).toContain('没有要存的')
  expect(server.told(DRAW)).toHaveLength(0)
})

test('the version on which it was drawn goes along, and a later one of somebody else is told', async () => {
  const { server } = await open(aPage(), { [DRAW]: refusal('version-changed', 412) })

  fireEvent.click(await screen.findByRole('button', { name: /^父亲/ }))
  fireEvent.click(await screen.findByRole('button', { name: '从图上删去' }))
  save()

  await waitFor(() => expect(server.told(DRAW)).toHaveLength(1))
  expect(server.told(DRAW)[0]).toMatchObject({ version: '"3"' })
  expect(await screen.findByText('因为 version-changed')).toBeTruthy()
})

test('a draft that was drawn on an older version says so, and lets go of it only when asked', async () => {
  const content = { network: EMPTY, version: 2 }
  const draft = { form: 'network.x', content, savedAt: '2026-11-20T02:05:00.000Z', version: 3 }
  await open(aPage(), { 'GET /drafts/:id': { draft } })

  await screen.findByText(/别人存了新的一版/)
  expect(screen.queryByRole('row', { name: /^母亲/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '改用最新的一版' }))
  expect(screen.getByRole('row', { name: /^母亲/ })).toBeTruthy()
})

test('the arrows lead from person to person, and Enter opens', async () => {
  await open()

  const client = await screen.findByRole('button', { name: /^王淑兰 女/ })
  expect(client.getAttribute('tabindex')).toBe('0')
  fireEvent.keyDown(client, { key: 'ArrowUp' })
  const parent = document.activeElement as Element
  expect(parent.getAttribute('data-key')).toMatch(/^m[12]$/)
  expect(client.getAttribute('tabindex')).toBe('-1')

  fireEvent.keyDown(parent, { key: 'Enter' })
  expect(await screen.findByRole('dialog')).toBeTruthy()
})

test('whoever is not of the team reads two numbers and a reason', async () => {
  await open(aPage({ isTeam: false, network: null }))

  expect(await screen.findByText(/图上有 2 个人或单位，其中 1 个撑得住/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '存下这一版' })).toBeNull()
})

test('the file of the drawing needs nothing of the page', async () => {
  const { container } = await open()
  await screen.findByRole('row', { name: /^母亲/ })

  const svg = container.querySelector('svg[viewBox][xmlns]') as SVGSVGElement
  const text = toSvgText(svg)
  expect(text).toContain('母亲')
  expect(text).not.toMatch(/var\(|currentColor|class=|tabindex/)
})

test('on paper stand the drawing, the table and places to sign', async () => {
  aServer({ [READ]: aPage() })
  const at = `/cases/${caseId}/network/print`
  show(<NetworkPrintPage />, { at, path: '/cases/:caseId/network/print' })

  expect(await screen.findByRole('img', { name: /家庭图，3 人/ })).toBeTruthy()
  expect(screen.getByRole('row', { name: /^父亲/ }).textContent).toContain('已去世')
  expect(screen.getByText('督导签名')).toBeTruthy()
})
