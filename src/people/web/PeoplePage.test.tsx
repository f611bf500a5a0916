import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { PeoplePage } from './PeoplePage.tsx'
import { aServer } from './testing.ts'

const open = {
  ...{ id: crypto.randomUUID(), name: '张小明', closed: false, minor: false, sex: 'male' },
  ...{ birthDate: '1980-05-01', birthPrecision: 'day' },
}
const closed = {
  ...{ id: crypto.randomUUID(), name: '张*朵', closed: true, minor: true, sex: null },
  ...{ birthDate: null, birthPrecision: null },
}

/** A page in a test is slow on a busy machine. */
const PATIENCE = { timeout: 8000 }

function type(text: string) {
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } })
}

test('who is found is opened; a closed record is asked for, and shows nothing but a mask', async () => {
  aServer({ '/people/search': { people: [open, closed], more: false } })
  show(<PeoplePage />)
  type('zhang')
  const link = await screen.findByRole('link', { name: '打开 张小明' }, PATIENCE)
  expect(link.getAttribute('href')).toBe(`/people/${open.id}`)
  expect(screen.getByRole('link', { name: '申请查看 张*朵' })).toBeDefined()
  expect(screen.getByText('未成年人')).toBeDefined()
})

test('registering is offered only once somebody has looked', async () => {
  aServer({ '/people/search': { people: [], more: false } })
  show(<PeoplePage />)
  expect(screen.queryByRole('button', { name: /登记/ })).toBeNull()
  type('张小明')
  expect(await screen.findByRole('button', { name: '登记“张小明”' }, PATIENCE)).toBeDefined()
})

test('what is typed goes out in a body, never in an address', async () => {
  const sent = aServer({ '/people/search': { people: [], more: false } })
  show(<PeoplePage />)
  type('13800005678')
  await screen.findByText('没有找到符合的人。', {}, PATIENCE)
  expect(sent).toEqual([{ path: '/api/people/search', body: { text: '13800005678' } }])
})
