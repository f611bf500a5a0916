import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { aServer } from './testing.ts'

const alike = {
  ...{ id: crypto.randomUUID(), name: '张晓明', closed: false, minor: false, sex: 'male' },
  ...{ birthDate: '1949-12-31', birthPrecision: 'day', likeness: 'same-name-and-birth' },
}

/** The sample that GB 11643-1999 itself prints: a woman born on the last day of 1949. */
const SAMPLE = '11010519491231002X'

/** A form in a test is slow on a busy machine. */
const PATIENCE = { timeout: 8000 }

function type(label: string, text: string) {
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value: text } })
}

test('a whole identity number answers two more questions', async () => {
  aServer({ '/people/duplicates': { people: [] } })
  show(<RegisterForm initialName="张小明" onRegistered={vi.fn()} onCancel={vi.fn()} />)
  type('身份证号', SAMPLE)
  await screen.findByDisplayValue('1949-12-31', {}, PATIENCE)
  expect(screen.getByRole('radio', { name: '女' })).toHaveProperty('checked', true)
})

test('whoever may be the same person has to be answered before the button works', async () => {
  const sent = aServer({ '/people/duplicates': { people: [alike] } })
  show(<RegisterForm initialName="张小明" onRegistered={vi.fn()} onCancel={vi.fn()} />)
  type('身份证号', SAMPLE)
  const confirm = await screen.findByRole('checkbox', { name: '不是同一个人' }, PATIENCE)
  const button = () => screen.getByRole('button', { name: '登记新的服务对象' })
  expect(button().getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText('请先核对上面可能重复的人。')).toBeDefined()

  fireEvent.click(confirm)
  expect(button().getAttribute('aria-disabled')).toBeNull()
  fireEvent.click(button())
  await waitFor(
    () =>
      expect(sent).toContainEqual({
        path: '/api/people',
        body: expect.objectContaining({
          ...{ name: '张小明', sex: 'female', confirmedDifferentFrom: [alike.id] },
        }),
      }),
    PATIENCE,
  )
})
