import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer, refusal } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import type { ListLine } from '../model/contract.ts'
import { ImportVolunteersPage } from './ImportVolunteersPage.tsx'

const CHECK = 'POST /volunteers/imports/check'
const IMPORT = 'POST /volunteers/imports'
const digest = 'a'.repeat(64)

function aLine(n: number, over: Partial<ListLine> = {}) {
  const plain = { n, name: '岑一苇', state: 'fine', isMinor: false, faults: [], onRoll: null }
  return { ...plain, ...over }
}

const onRoll = {
  ...{ id: crypto.randomUUID(), number: 'ZY2026-00000001', name: '何小满', state: 'active' },
} as ListLine['onRoll']

function pick(answers: Record<string, unknown>) {
  const server = aServer(answers)
  show(<ImportVolunteersPage />)
  const files = [new File(['仁桥'], '名单.xlsx')]
  fireEvent.change(screen.getByLabelText('选择填好的表'), { target: { files } })
  return server
}

test('before a file there is a sentence; after it each fault stands by row and column', async () => {
  aServer({})
  const { unmount } = show(<ImportVolunteersPage />)
  expect(screen.getByText(/还没有选择文件/)).toBeTruthy()
  unmount()
  const faults = [{ column: 'identityNumber', code: 'x', message: '位数不对。' }]
  pick({ [CHECK]: { digest, notes: [], lines: [aLine(3, { state: 'faulty', faults })] } })
  expect(await screen.findByText('第 3 行“证件号码”：位数不对。')).toBeTruthy()
  const button = screen.getByRole('button', { name: '确认导入 0 位' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText('没有可以导入的行。')).toBeTruthy()
})

test('who has a telephone of the roll stays out until somebody says: another person', async () => {
  const lines = [
    aLine(2, { isMinor: true }),
    aLine(3, { name: '何大川', state: 'alike', onRoll }),
    aLine(4, { name: '何小满', state: 'known', onRoll }),
  ]
  const server = pick({
    [CHECK]: { digest, notes: ['这些列不认识，不会导入：状态。'], lines },
    [IMPORT]: { added: 2, leftOut: 1 },
  })
  expect(await screen.findByRole('button', { name: '确认导入 1 位' })).toBeTruthy()
  expect(screen.getByText('这些列不认识，不会导入：状态。')).toBeTruthy()
  expect(screen.getByText('未成年')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('何大川 是另一个人，一起导入'))
  fireEvent.click(screen.getByRole('button', { name: '确认导入 2 位' }))
  expect(await screen.findByText(/已导入 2 位，没有导入 1 行/)).toBeTruthy()
  const sent = { fileName: '名单.xlsx', base64: '5LuB5qGl' }
  expect(server.told(IMPORT)).toMatchObject([{ body: { ...sent, digest, others: [3] } }])
  expect(screen.getByRole('link', { name: '看已报名的志愿者' }).getAttribute('href')).toBe(
    '/volunteers?state=applied',
  )
})

test('what is refused says so, and another file can be chosen', async () => {
  pick({
    [CHECK]: { digest, notes: [], lines: [aLine(2)] },
    [IMPORT]: refusal('roll-changed'),
  })
  fireEvent.click(await screen.findByRole('button', { name: '确认导入 1 位' }))
  expect(await screen.findByText('因为 roll-changed')).toBeTruthy()
  await waitFor(() =>
    expect((screen.getByLabelText('选择填好的表') as HTMLInputElement).disabled).toBe(false),
  )
})
