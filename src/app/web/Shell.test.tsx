import { act, fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test, vi } from 'vitest'
import { NOBODY, type Role } from '#platform/model/actor.ts'
import { SIGNED_OUT } from '#platform/web/api.ts'
import type { Page as PageOfSlice } from '#platform/web/page.ts'
import { show } from '#platform/web/testing.tsx'
import type { Access, Me } from './me.ts'
import { createRoutes } from './routes.tsx'

function QueuePage() {
  const [text, setText] = useState('')
  return (
    <>
      <h1>等待应答</h1>
      <input aria-label="备注" value={text} onChange={(event) => setText(event.target.value)} />
    </>
  )
}

const page = (name: string, more: Partial<PageOfSlice>): PageOfSlice => ({
  path: `/${name}`,
  title: { zh: name, en: name },
  roles: ['social-worker'],
  load: async () => ({ ShownPage: () => <h1>{name}</h1> }),
  ...more,
})

const MANY = Array.from({ length: 9 }, (_, n) => `many${n + 1}`)

const pages: PageOfSlice[] = [
  page('cases', { menu: { order: 20 }, title: { zh: '个案', en: 'Cases' } }),
  page('queue', {
    menu: { order: 10 },
    title: { zh: '工作台', en: 'Desk' },
    roles: ['social-worker', 'lead'],
    load: async () => ({ QueuePage }),
  }),
  page('audit', { menu: { order: 1 }, roles: ['audit-admin'] }),
  page('ward', { roles: 'anyone' }),
  page('many', { menu: { order: 0 }, roles: ['volunteer'] }),
  ...MANY.map((name, n) =>
    page(name, { menu: { order: n + 1, group: 'house' }, roles: ['volunteer'] }),
  ),
]

/** The product at one address, seen by one role; nobody where there is none. */
function openAt(at: string, role?: Role) {
  const seat = { me: undefined as Me | undefined, sit: (_: Me | undefined) => {} }
  const signOut = vi.fn(async () => seat.sit(undefined))
  const me = role && {
    actor: { ...NOBODY, name: '王敏', role },
    place: '示范医院 · 肿瘤内科',
  }
  const access: Access = {
    useMe: () => {
      const [now, sit] = useState<Me | undefined>(me)
      seat.sit = sit
      return { me: now, isPending: false, isUnreachable: false }
    },
    First: ({ children }) => children,
    SignIn: ({ onSignedIn }) => (
      <>
        <h1>登录</h1>
        <button type="button" onClick={onSignedIn}>
          以王敏登录
        </button>
      </>
    ),
    signOut,
    useIsDemo: () => true,
    Posts: () => null,
  }
  const router = createMemoryRouter(createRoutes(pages, access), { initialEntries: [at] })
  show(<RouterProvider router={router} />, { isWhole: true })
  return { router, seat, signOut }
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name })

test('everybody arrives at the first page of their menu, and finds only their own pages in it', async () => {
  const { router } = openAt('/', 'social-worker')
  await title('等待应答')
  expect(router.state.location.pathname).toBe('/queue')
  const menu = within(screen.getByRole('navigation', { name: '主菜单' })).getAllByRole('link')
  expect(menu.map((link) => link.textContent)).toEqual(['工作台', '个案'])
  expect(menu[0]?.getAttribute('aria-current')).toBe('page')
})

test('what does not fit in the line stands behind one button, under headings', async () => {
  openAt('/many', 'volunteer')
  await title('many')
  const menu = within(screen.getByRole('navigation', { name: '主菜单' }))
  fireEvent.click(menu.getByRole('button', { name: '更多' }))
  const links = within(menu.getByRole('list', { name: '本院事务' })).getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual(MANY.slice(3))
})

test('a page of another role is as if it were not there', async () => {
  openAt('/audit', 'social-worker')
  expect(await title('没有这一页')).toBeTruthy()
})

test('who needs an account signs in at the address where they are', async () => {
  const { router } = openAt('/cases')
  expect(await title('登录')).toBeTruthy()
  expect(router.state.location.pathname).toBe('/cases')
})

test('the poster on the ward opens without an account, without a menu, in large type', async () => {
  openAt('/ward')
  await title('ward')
  expect(screen.queryByRole('navigation', { name: '主菜单' })).toBeNull()
  expect(screen.getByRole('button', { name: '长辈版' }).getAttribute('aria-pressed')).toBe('true')
  expect(screen.getByText('演示数据，均为虚构')).toBeTruthy()
})

test('a session that ends takes neither the page nor what was typed', async () => {
  const { seat } = openAt('/queue', 'social-worker')
  await title('等待应答')
  fireEvent.change(screen.getByLabelText('备注'), { target: { value: '母亲第一次' } })
  act(() => {
    seat.sit(undefined)
    dispatchEvent(new Event(SIGNED_OUT))
  })
  expect(screen.getByLabelText('备注')).toHaveProperty('value', '母亲第一次')
  fireEvent.click(screen.getByRole('button', { name: '以王敏登录' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByLabelText('备注')).toHaveProperty('value', '母亲第一次')
})

test('who signs out leaves nothing on the screen', async () => {
  const { signOut } = openAt('/queue', 'social-worker')
  await title('等待应答')
  fireEvent.click(screen.getByRole('button', { name: /王敏/ }))
  fireEvent.click(screen.getByRole('button', { name: '退出登录' }))
  expect(await title('登录')).toBeTruthy()
  expect(signOut).toHaveBeenCalledOnce()
  expect(screen.queryByText('王敏')).toBeNull()
})

test('name, post and place are shown; Escape closes what was opened', async () => {
  openAt('/queue', 'lead')
  await title('等待应答')
  const opener = screen.getByRole('button', { name: /王敏/ })
  expect(opener.textContent).toContain('社工部主任')
  fireEvent.click(opener)
  expect(screen.getByText('示范医院 · 肿瘤内科')).toBeTruthy()
  fireEvent.keyDown(opener, { key: 'Escape' })
  expect(opener.getAttribute('aria-expanded')).toBe('false')
})

test('the whole furniture speaks the other language at one press', async () => {
  openAt('/queue', 'social-worker')
  await title('等待应答')
  fireEvent.click(screen.getByRole('button', { name: /王敏/ }))
  fireEvent.click(screen.getByRole('button', { name: 'English' }))
  expect(screen.getByRole('navigation', { name: 'Main menu' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})
