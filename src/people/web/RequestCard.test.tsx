import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AccountId } from '#platform/model/actor.ts'
import { show } from '#platform/web/testing.tsx'
import { AccessRequest } from '../model/access.ts'
import { RequestCard } from './RequestCard.tsx'

const asker = AccountId.parse(crypto.randomUUID())
const lead = AccountId.parse(crypto.randomUUID())
const request = AccessRequest.parse({
  id: crypto.randomUUID(),
  person: {
    ...{ id: crypto.randomUUID(), name: '李*朵', closed: true, minor: true, sex: null },
    ...{ birthDate: null, birthPrecision: null },
  },
  askedBy: { accountId: asker, name: '林知夏' },
  ...{ purpose: 'service', reason: '上次住院由我跟进', days: 7, state: 'pending', version: 1 },
  askedAt: new Date().toISOString(),
  ...{ decidedByName: null, decidedAt: null, decisionReason: null },
})

test('a lead decides on what others ask for, and sees the masked name only', () => {
  show(<RequestCard request={request} mayDecide me={lead} />)
  expect(screen.getByRole('heading', { name: '李*朵' })).toBeDefined()
  const button = screen.getByRole('button', { name: '同意查看' })
  expect(button.getAttribute('aria-disabled')).toBeNull()
})

test('an own request says why it cannot be approved by oneself', () => {
  show(<RequestCard request={request} mayDecide me={asker} />)
  expect(screen.getByRole('button', { name: '同意查看' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  expect(screen.getByText(/不能审批自己的申请/)).toBeDefined()
})

test('who may not decide sees no buttons', () => {
  show(<RequestCard request={request} mayDecide={false} me={asker} />)
  expect(screen.queryByRole('button')).toBeNull()
})
