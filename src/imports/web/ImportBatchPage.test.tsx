import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import type { Batch } from '../model/contract.ts'
import { ImportBatchPage } from './ImportBatchPage.tsx'

const id = crypto.randomUUID()
const none = { unchecked: 0, fine: 0, faulty: 0, alike: 0, known: 0, imported: 0 }

function aBatch(over: Partial<Batch>, counts: Partial<Batch['counts']> = {}) {
  return {
    ...{ id, kind: 'patients', fileName: '名单.xlsx', state: 'ready', total: 4, notes: [] },
    ...{ at: '2026-03-02T02:00:00.000Z', version: 1, ...over },
    counts: { ...none, ...counts },
  }
}

function open(answers: Record<string, unknown>) {
  const server = aServer(answers)
  show(<ImportBatchPage />, { at: `/import/${id}`, path: '/import/:batchId' })
  return server
}

test('comparing begins by itself, shows how far it is, and ends in a question', async () => {
  const steps = [
    aBatch({ state: 'checking' }, { unchecked: 2, fine: 2 }),
    aBatch({ state: 'ready' }, { fine: 4 }),
  ]
  const server = open({
    'GET /imports/:id': aBatch({ state: 'checking' }, { unchecked: 4 }),
    'POST /imports/:id/checks': () => steps.shift(),
  })
  expect(await screen.findByRole('button', { name: '确认导入 4 行' })).toBeTruthy()
  expect(server.told('POST /imports/:id/checks')).toHaveLength(2)
  expect(server.told('POST /imports/:id/confirmations')).toHaveLength(0)
})

test('each fault is told by row and column', async () => {
  const faults = [{ column: 'identityNumber', code: 'x', message: '位数不对。' }]
  const line = { n: 7, state: 'faulty', label: '', faults, candidates: [], version: 1 }
  open({
    'GET /imports/:id': aBatch({}, { fine: 3, faulty: 1 }),
    'GET /imports/:id/lines': { lines: [line], more: false },
  })
  expect(await screen.findByText('第 7 行“身份证号”：位数不对。')).toBeTruthy()
  expect(screen.getByRole('button', { name: '下载标红的表去修改' })).toBeTruthy()
})

test('who is alike is asked about, and the answer is sent', async () => {
  const personId = crypto.randomUUID()
  const candidate = {
    ...{ id: personId, name: '王淑兰', closed: false, minor: false, sex: 'female' },
    ...{ birthDate: '1958-03-04', birthPrecision: 'day' },
  }
  const line = {
    n: 3,
    state: 'alike',
    label: '王淑兰',
    faults: [],
    candidates: [candidate],
    version: 2,
  }
  const server = open({
    'GET /imports/:id': aBatch({}, { alike: 1 }),
    'GET /imports/:id/lines': { lines: [line], more: false },
    'PUT /imports/:id/lines/3/decision': aBatch({}, { known: 1 }),
  })
  fireEvent.click(await screen.findByRole('button', { name: /就是 王淑兰/ }))
  await waitFor(() =>
    expect(server.told('PUT /imports/:id/lines/3/decision')).toMatchObject([
      { body: { sameAs: personId }, version: '"2"' },
    ]),
  )
})

test('the yes goes on until it is over, and new accounts show their codes', async () => {
  const account = {
    name: '李社工',
    username: 'li',
    code: '7K3M-Q9TX',
    expiresAt: '2026-03-05T02:00:00.000Z',
  }
  const said = [
    {
      batch: aBatch({ kind: 'staff', state: 'importing' }, { fine: 1, imported: 1 }),
      accounts: [account],
    },
    { batch: aBatch({ kind: 'staff', state: 'done' }, { imported: 2 }), accounts: [] },
  ]
  open({
    'GET /imports/:id': aBatch({ kind: 'staff' }, { fine: 2 }),
    'POST /imports/:id/confirmations': () => said.shift(),
  })
  fireEvent.click(await screen.findByRole('button', { name: '确认导入 2 行' }))
  expect(await screen.findByText('2 行已导入')).toBeTruthy()
  expect(screen.getByText('7K3M-Q9TX')).toBeTruthy()
})
