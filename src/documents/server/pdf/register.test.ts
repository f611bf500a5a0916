import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { type Actor, NOBODY } from '#platform/model/actor.ts'
import { enterAs } from '#platform/server/gate.ts'
import { createHttp } from '#platform/server/http.ts'
import { anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { inTurn } from './in-turn.ts'
import { registerPdf } from './register.ts'

async function aServer() {
  const { db } = await freshDatabase()
  const { worker, id } = await anInstitution(db)
  const file = await aCase(db, worker, (await aPatient(db, worker)).id)
  let asking: Actor = NOBODY
  const gate = () => enterAs(asking)
  const app = createHttp({ db, deps: testDeps(), gate, routes: [] })
  registerPdf(app, {
    ...{ db, deps: testDeps(), gate },
    ...{ chromePath: '/nowhere/chromium', dataDir: '/nowhere' },
  })
  onTestFinished(async () => void (await app.close()))
  async function ask(actor: Actor, method: 'GET' | 'POST', url: string) {
    asking = actor
    const answer = await app.inject({ method, url, payload: method === 'POST' ? {} : '' })
    return { status: answer.statusCode, ...(answer.json() as object) }
  }
  return { ask, worker, id, file }
}

test('without a browser the page is told so, and whoever asks all the same gets a way out', async () => {
  const { ask, worker, file } = await aServer()
  expect(await ask(worker, 'GET', '/api/documents/pdf')).toMatchObject({ available: false })
  expect(await ask(worker, 'POST', `/api/cases/${file.id}/pdf`)).toMatchObject({
    ...{ status: 503, code: 'pdf-unavailable' },
  })
})

test('a case out of sight is no case, and a role without cases gets no answer', async () => {
  const { ask, id, file } = await aServer()
  const url = `/api/cases/${file.id}/pdf`
  expect(await ask(anActor({ institutionId: id }), 'POST', url)).toMatchObject({
    ...{ status: 404, code: 'no-such-case' },
  })
  for (const role of ['system-admin', 'city-officer', 'volunteer'] as const)
    expect(await ask(anActor({ role, institutionId: null }), 'POST', url)).toMatchObject({
      ...{ status: 403, code: 'not-allowed' },
    })
  expect(await ask(anActor(), 'POST', `/api/cases/${randomUUID()}/pdf`)).toMatchObject({
    status: 404,
  })
})

test('one at a time; so many wait, and who comes then is told', async () => {
  const take = inTurn(2, 'pdf-busy')
  let [working, most] = [0, 0]
  const work = async () => {
    most = Math.max(most, ++working)
    await new Promise((resolve) => setTimeout(resolve, 5))
    working--
  }
  const answers = await Promise.allSettled([1, 2, 3, 4].map(() => take(work)))
  expect(answers.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'fulfilled', 'fulfilled', 'rejected'],
  ])
  expect(most).toBe(1)
  await expect(take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  await take(work)
})
