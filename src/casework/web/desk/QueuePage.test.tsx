import { screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Outlet, Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import type { QueueEntry } from '../../model/contract.ts'
import { aRequest, aServer, COLLEAGUE, inMinutes, ME } from '../testing.ts'
import { QueuePage } from './QueuePage.tsx'

interface Queue {
  readonly requests: readonly QueueEntry[]
  readonly iAmDeputy?: boolean
}

async function openDesk({ requests, iAmDeputy = false }: Queue, role = 'social-worker') {
  aServer({
    'GET /help-requests': {
      ...{ requests, iAmDeputy, now: inMinutes(0) },
      duty: { name: '王敏', deputyName: '刘洋' },
    },
    'GET /cases': { rows: [], next: null },
    'GET /follow-ups': { followUps: [] },
    'GET /drafts': [],
  })
  show(<AsOne role={role}>{<QueuePage />}</AsOne>)
  await screen.findByText(/值班 王敏 · 替补 刘洋/)
}

/** As the shell would: who sits before the screen is handed down. */
function AsOne({ role, children }: { readonly role: string; readonly children: ReactNode }) {
  const me = { actor: { accountId: ME, role, institutionId: null }, place: null }
  return (
    <Routes>
      <Route element={<Outlet context={me} />}>
        <Route path="*" element={children} />
      </Route>
    </Routes>
  )
}

test('whoever waits longest stands on top, and what is late says so in words', async () => {
  const late = aRequest({ ward: '血液科', bed: '12', urgency: 'now', dueAt: inMinutes(-20) })
  const early = aRequest({ ward: '骨科', bed: '7', dueAt: inMinutes(300) })
  await openDesk({ requests: [late, early] })

  const [first, second] = within(screen.getByRole('list', { name: '等我回应的求助' })).getAllByRole(
    'listitem',
  )
  expect(first?.textContent).toMatch(/血液科 12 床.*已超 (20|21) 分/)
  expect(second?.textContent).toMatch(/骨科 7 床.*还剩/)
})

test('what a colleague has taken is not among mine, but one press away', async () => {
  const theirs = aRequest({ ward: '骨科', state: 'triaged', ownerId: COLLEAGUE, ownerName: '刘洋' })
  const mine = aRequest({ ward: '血液科', state: 'triaged', ownerId: ME, ownerName: '王敏' })
  await openDesk({ requests: [theirs, mine] })

  const list = screen.getByRole('list', { name: '等我回应的求助' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(1)
  expect(within(list).getByRole('link', { name: '接案' })).toBeTruthy()
  expect(screen.getByText('同事已接手 1 件')).toBeTruthy()
})

test('the deputy sees what fell to her', async () => {
  await openDesk({ requests: [aRequest({ dueAt: inMinutes(-5) })], iAmDeputy: true })

  expect(screen.getByText('有 1 件求助超时还没有人接。您是替补，现在由您接手。')).toBeTruthy()
  expect(screen.getByText('已转给您')).toBeTruthy()
})

test('the others see to whom it fell', async () => {
  await openDesk({ requests: [aRequest({ dueAt: inMinutes(-5) })] })

  expect(screen.getByText('有 1 件求助超时还没有人接，已转给替补刘洋。')).toBeTruthy()
  expect(screen.queryByText('已转给您')).toBeNull()
})

test('nobody waits: one sentence and one button', async () => {
  await openDesk({ requests: [] })

  expect(screen.getByText('现在没有人在等。')).toBeTruthy()
})

test('what waits for a review is on the desk of the head alone', async () => {
  await openDesk({ requests: [] })
  expect(screen.queryByText('等我审核的个案')).toBeNull()

  await openDesk({ requests: [] }, 'lead')
  expect(await screen.findByText('没有个案在等审核。')).toBeTruthy()
})
