import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anInstitution } from '#places/server/testing.ts'
import { NOBODY } from '#platform/model/actor.ts'
import { aFrontDoor, anActor, as, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aHelpRequest } from './testing.ts'

const asked = { source: 'patient' as const, reasons: ['emotion' as const] }

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const ask = aFrontDoor(db, routes)
  return { db, owner, ask, ...(await anInstitution(db)) }
}

test('a poster that was taken down opens nothing, and says where to go', async () => {
  const { ask, worker } = await aHouse()
  const poster = await ask(worker, contract.hangPoster, { ward: '神经内科' })
  await ask(worker, contract.takeDownPoster, { posterId: poster.id })

  const answer = await ask(NOBODY, contract.askFromPoster, {
    token: poster.path.slice(3),
    ...asked,
  })
  expect(answer).toMatchObject({ status: 404, code: 'no-such-poster' })
  expect(answer.title).toContain('护士站')
})

test('whoever asks from the poster can write a request and read none', async () => {
  const { db, ask, worker } = await aHouse()
  const poster = await ask(worker, contract.hangPoster, { ward: '神经内科' })
  await ask(NOBODY, contract.askFromPoster, { token: poster.path.slice(3), ...asked })

  const { rows } = await as(db, NOBODY, (tx) =>
    sql`select id from casework.help_request union all select id from casework.poster`.execute(tx),
  )
  expect(rows).toEqual([])
})

test('fear for somebody’s safety is due within half an hour', async () => {
  const { ask, worker } = await aHouse()
  const poster = await ask(worker, contract.hangPoster, { ward: '急诊' })
  const token = poster.path.slice(3)
  await ask(NOBODY, contract.askFromPoster, { token, source: 'family', reasons: ['safety'] })

  const { requests } = await ask(worker, contract.listQueue, {})
  expect(requests[0]).toMatchObject({ urgency: 'now', state: 'received' })
})

test('how to reach somebody lies sealed in the database', async () => {
  const { db, owner, ask, worker } = await aHouse()
  const { id } = await aHelpRequest(db, worker, { reachAtText: '13800000000' })

  const { rows } = await sql<{ text: string }>`
    select encode(reach_at, 'escape') as text from casework.help_request`.execute(owner)
  expect(rows[0]?.text).not.toContain('138')
  expect(await ask(worker, contract.openHelpRequest, { requestId: id })).toMatchObject({
    reachAt: '13800000000',
  })
})

test('a request is answered without a case, with the reason on record', async () => {
  const { db, ask, worker } = await aHouse()
  const { id } = await aHelpRequest(db, worker)
  const settle = { requestId: id, as: 'answered', why: '已说明异地报销流程', version: 1 } as const

  expect(await ask(worker, contract.settleHelpRequest, settle)).toMatchObject({ state: 'answered' })
  expect(await ask(worker, contract.settleHelpRequest, settle)).toMatchObject({
    code: 'request-settled',
  })
})

test('bad input is named field by field, in Chinese, and nothing is kept', async () => {
  const { owner, ask, worker } = await aHouse()
  const wrong = { source: 'moon', channel: 'ward', urgency: 'day', reasons: [] } as never

  const answer = await ask(worker, contract.registerHelpRequest, wrong)
  expect(answer).toMatchObject({ status: 400, code: 'invalid-input' })
  expect(answer.faults).toEqual([
    expect.objectContaining({ field: 'reasons', message: '至少 1 项' }),
    expect.objectContaining({ field: 'source', message: expect.stringContaining('只能是') }),
  ])
  const { rows } = await sql`select from casework.help_request`.execute(owner)
  expect(rows).toEqual([])
})

test('another house sees neither the queue nor the request', async () => {
  const { db, ask, worker } = await aHouse()
  const { id } = await aHelpRequest(db, worker)
  const stranger = (await anInstitution(db)).worker

  expect(await ask(stranger, contract.listQueue, {})).toMatchObject({ requests: [] })
  expect(await ask(stranger, contract.openHelpRequest, { requestId: id })).toMatchObject({
    status: 404,
  })
  expect(await ask(anActor({ role: 'volunteer' }), contract.listQueue, {})).toMatchObject({
    status: 403,
  })
})
