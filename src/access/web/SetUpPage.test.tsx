import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { SetUpPage } from './SetUpPage.tsx'

function open(isOpen: boolean, answer: () => Response) {
  vi.stubGlobal('fetch', async (url: string) =>
    url === '/api/access/entrance'
      ? Response.json({ demo: false, setUp: isOpen, installation: null, provider: false })
      : answer(),
  )
  show(<SetUpPage />)
}

test('what is wrong with one of the two founders stands beside that person’s field', async () => {
  const message = '这个密码太常见。'
  open(true, () =>
    Response.json(
      {
        ...{ type: 'x', title: message, status: 400, code: 'password-common' },
        field: 'securityAdmin.password',
      },
      { status: 400 },
    ),
  )
  fireEvent.click(await screen.findByRole('button', { name: '完成安装' }))
  expect((await screen.findByRole('alert')).textContent).toContain('第二位：安全管理员 密码')
  const [first, second] = screen.getAllByLabelText('密码')
  expect(first?.getAttribute('aria-invalid')).toBe('false')
  expect(second?.getAttribute('aria-invalid')).toBe('true')
})

test('after the set-up the page says what comes next', async () => {
  open(true, () => Response.json({}))
  fireEvent.click(await screen.findByRole('button', { name: '完成安装' }))
  await screen.findByRole('heading', { level: 1, name: '安装完成' })
})

test('a set-up that is closed asks nothing', async () => {
  open(false, () => Response.json({}))
  await screen.findByText(/安装向导已经关闭/)
  expect(screen.queryByRole('button', { name: '完成安装' })).toBeNull()
})
