import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { UnfinishedForms } from './UnfinishedForms.tsx'

test('a form begun elsewhere is found again, and others’ forms are left out', async () => {
  const savedAt = '2026-11-21T02:42:00.000Z'
  const drafts = [
    { form: 'contact-note.1', savedAt },
    { form: 'some-other-form', savedAt },
  ]
  vi.stubGlobal('fetch', async () => Response.json(drafts))

  show(
    <UnfinishedForms
      title="没写完的"
      place={(form) =>
        form === 'contact-note.1'
          ? { label: '记一笔', to: '/cases/1?form=contact-note' }
          : undefined
      }
    />,
  )

  const link = await screen.findByRole('link', { name: '继续写 记一笔' })
  expect(link.getAttribute('href')).toBe('/cases/1?form=contact-note')
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
})
