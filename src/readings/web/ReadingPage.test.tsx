import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { AccountId, PersonId } from '#platform/model/actor.ts'
import { toInstant } from '#platform/model/time.ts'
import { show } from '#platform/web/testing.tsx'
import type { Reading, ReadingLine, WaitingLine } from '../model/contract.ts'
import { ReadingPage } from './ReadingPage.tsx'
import { ReadingPrintPage } from './ReadingPrintPage.tsx'

const id = () => crypto.randomUUID()
const NOW = toInstant(new Date())
const BY = AccountId.parse(id())

function brief() {
  const client = { id: PersonId.parse(id()), name: '王淑兰', closed: false, minor: false }
  return {
    ...{ caseId: id() as ReadingLine['caseId'], number: '2026-0012', ownerName: '王敏' },
    ...{ ward: '肿瘤内科', bed: '3', state: 'active' as const, riskLevel: 'red' as const },
    client: { ...client, sex: null, birthDate: null, birthPrecision: null },
  }
}

function aLine(over: Partial<ReadingLine> = {}): ReadingLine {
  const event = { at: NOW, by: BY, deed: 'risk-red', note: '', ref: null }
  return {
    ...{ ...brief(), readAt: null, notes: 2, minutes: 35, lateNotes: 1, events: [event] },
    ...{ overdueTasks: 0, review: null, ...over },
  }
}

function aReading(over: Partial<Reading> = {}): Reading {
  return { asOf: NOW, waiting: [], lines: [aLine()], names: { [BY]: '刘洋' }, ...over }
}

function serve(reading: Reading) {
  const told: string[] = []
  const bodies: unknown[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const deed = `${init.method} ${url.replace('/api', '').replace(/[0-9a-f-]{36}/g, ':id')}`
    if (init.method === 'POST') {
      told.push(deed)
      bodies.push(JSON.parse(String(init.body)))
    }
    if (deed.includes('/drafts/')) return Response.json({ draft: null, dropped: true })
    if (deed === 'GET /reading') return Response.json(reading)
    return Response.json(deed.endsWith('/remarks') ? { written: true } : { marked: 1 })
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  return { told, bodies }
}

test('twenty cases at a time, the gravest first', async () => {
  serve(aReading({ lines: Array.from({ length: 23 }, () => aLine()) }))
  show(<ReadingPage />, { at: '/reading' })
  const more = await screen.findByText('再看 3 个', undefined, { timeout: 5000 })
  expect(screen.getAllByText('新记录 2 笔，共 35 分钟')).toHaveLength(20)
  fireEvent.click(more)
  expect(screen.getAllByText('新记录 2 笔，共 35 分钟')).toHaveLength(23)
  expect(screen.queryByText(/再看/)).toBeNull()
})

test('a case shows what is grave, what happened in figures, and its steps in words', async () => {
  serve(aReading())
  show(<ReadingPage />, { at: '/reading' })

  expect(await screen.findByText('新记录 2 笔，共 35 分钟')).toBeTruthy()
  expect(screen.getByText('补记 1 笔')).toBeTruthy()
  expect(screen.getByText('风险有变')).toBeTruthy()
  expect(screen.getByText(/风险评为：红色/)).toBeTruthy()
  expect(screen.getByText('第一次看，从 14 天前算起')).toBeTruthy()
})

test('a case is marked up to the moment of the page, not to the moment of the tap', async () => {
  const reading = aReading()
  const { told, bodies } = serve(reading)
  show(<ReadingPage />, { at: '/reading' })

  fireEvent.click(await screen.findByRole('button', { name: '标为已读：2026-0012' }))
  await waitFor(() => expect(told).toEqual(['POST /reading/cases/:id/mark']))
  expect(bodies).toEqual([{ asOf: reading.asOf }])
})

test('all are marked after one more question', async () => {
  const { told } = serve(aReading())
  show(<ReadingPage />, { at: '/reading' })

  fireEvent.click(await screen.findByRole('button', { name: '全部标为已读' }))
  const question = await screen.findByRole('dialog')
  expect(question.textContent).toContain('把这 1 个个案都标为已读？')
  expect(told).toEqual([])
  fireEvent.click(within(question).getByRole('button', { name: '全部标为已读' }))
  await waitFor(() => expect(told).toEqual(['POST /reading/mark']))
})

test('what waits says why it needs me, and what I cannot approve myself', async () => {
  const reasons = ['minor', 'red'] as const
  const waiting: WaitingLine = {
    ...{ ...brief(), step: 'approve', reasons: [...reasons], isOwn: true, waitingSince: NOW },
  }
  serve(aReading({ waiting: [waiting], lines: [] }))
  show(<ReadingPage />, { at: '/reading' })

  expect(await screen.findByText(/因为：.*服务对象未满 18 岁.*红色风险/)).toBeTruthy()
  expect(screen.getByText(/不能由您自己批准/)).toBeTruthy()
  expect(screen.getByText(/没有新的变化/)).toBeTruthy()
})

test('a remark is written into the river of the case', async () => {
  const { told, bodies } = serve(aReading())
  show(<ReadingPage />, { at: '/reading' })

  fireEvent.click(await screen.findByRole('button', { name: '写批注：2026-0012' }))
  const field = await screen.findByLabelText(/批注/, { selector: 'textarea' })
  fireEvent.change(field, { target: { value: '下次带上费用清单' } })
  fireEvent.click(screen.getByRole('button', { name: '写进经过' }))
  await waitFor(() => expect(told).toContain('POST /reading/cases/:id/remarks'))
  expect(bodies).toContainEqual({ text: '下次带上费用清单' })
})

test('on paper stands the number of the case, and no name of a client', async () => {
  serve(aReading())
  show(<ReadingPrintPage />, { at: '/reading/print' })

  expect(await screen.findByText('2026-0012')).toBeTruthy()
  expect(screen.queryByText(/王淑兰/)).toBeNull()
  expect(screen.getByText('督导签名')).toBeTruthy()
})
