import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import type { Entrance } from '../model/sign-in.ts'
import { SignIn } from './SignIn.tsx'

const ENTRANCE: Entrance = { demo: false, setUp: false, installation: '市东医院', provider: false }
const CARDS = [
  { role: 'social-worker', name: '林知夏', title: '市东医院 社工部 病房医务社工' },
  { role: 'volunteer', name: '何小满', title: '市东医院 志愿者' },
]

type Answers = Record<string, () => Response>

/** The sign-in, with a server that answers as told; what was sent to it is kept. */
function open(entrance: Partial<Entrance>, answers: Answers = {}, roles?: readonly never[]) {
  const sent: [string, unknown][] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url === '/api/access/entrance') return Response.json({ ...ENTRANCE, ...entrance })
    if (url === '/api/access/demo-roles') return Response.json({ cards: CARDS })
    sent.push([url, JSON.parse(String(init.body))])
    return answers[url]?.() ?? Response.json({})
  })
  const onSignedIn = vi.fn()
  show(<SignIn onSignedIn={onSignedIn} {...(roles && { roles })} />)
  return { onSignedIn, sent }
}

function problem(code: string, title: string, status: number) {
  return () => Response.json({ type: 'x', title, status, code }, { status })
}

async function typePassword() {
  fireEvent.change(await screen.findByLabelText('用户名或邮箱'), {
    target: { value: 'lin.zhixia' },
  })
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'wet paper lantern' } })
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
}

test('in the demonstration one click is enough', async () => {
  const { onSignedIn, sent } = open({ demo: true })
  fireEvent.click(await screen.findByRole('button', { name: /病房医务社工/ }))
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled())
  expect(sent).toEqual([['/api/access/demo-session', { role: 'social-worker' }]])
})

test('a role without pages has no card', async () => {
  open({ demo: true }, {}, ['volunteer' as never])
  await screen.findByRole('button', { name: /志愿者/ })
  expect(screen.queryByRole('button', { name: /病房医务社工/ })).toBeNull()
})

test('outside of the demonstration there is nothing to choose', async () => {
  open({})
  await screen.findByRole('heading', { level: 1, name: '登录市东医院' })
  expect(screen.queryByText('以谁的身份看看')).toBeNull()
  expect(screen.queryByText('回到选择身份')).toBeNull()
})

test('a wrong password is told in a sentence, the name stays and the password goes', async () => {
  const url = '/api/auth/sign-in'
  const sentence = '用户名或密码不对。'
  const { onSignedIn } = open({}, { [url]: problem('wrong-name-or-password', sentence, 401) })
  await typePassword()
  expect((await screen.findByRole('alert')).textContent).toContain(sentence)
  expect(screen.getByLabelText('用户名或邮箱')).toHaveProperty('value', 'lin.zhixia')
  expect(screen.getByLabelText('密码')).toHaveProperty('value', '')
  expect(onSignedIn).not.toHaveBeenCalled()
})

test('where there is a second factor the password alone does not let in', async () => {
  const answers = { '/api/auth/sign-in': () => Response.json({ secondStep: true }) }
  const { onSignedIn, sent } = open({}, answers)
  await typePassword()
  fireEvent.change(await screen.findByLabelText('验证码'), { target: { value: '123456' } })
  expect(onSignedIn).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '确认' }))
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled())
  expect(sent.at(-1)).toEqual(['/api/auth/two-factor/verify-totp', { code: '123456' }])
})

test('without the telephone a backup code serves', async () => {
  const answers = { '/api/auth/sign-in': () => Response.json({ secondStep: true }) }
  const { onSignedIn, sent } = open({}, answers)
  await typePassword()
  fireEvent.click(await screen.findByRole('button', { name: '手机不在身边，用备用码' }))
  fireEvent.change(screen.getByLabelText('备用码'), { target: { value: 'abcde-fghij' } })
  fireEvent.click(screen.getByRole('button', { name: '确认' }))
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled())
  expect(sent.at(-1)?.[0]).toBe('/api/auth/two-factor/verify-backup-code')
})

test('an empty installation leads to its set-up', async () => {
  open({ setUp: true })
  const link = await screen.findByRole('link', { name: '打开安装向导' })
  expect(link.getAttribute('href')).toBe('/setup')
})
