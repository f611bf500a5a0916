import { expect, test } from 'vitest'
import { anIdentityNumber } from '#people/server/testing.ts'
import { aClock, aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import * as desk from '../model/contract-desk.ts'
import * as ties from '../model/contract-tie.ts'
import { routes } from './index.ts'
import { aClerk, anInsured, anInsuredAccount, aPolicy, aReviewer } from './testing.ts'
import { setAccount } from './ties.store.ts'

const clerk = aClerk({ name: '沈听澜' })
const paper = { paper: 'identity-card', seenOn: '2026-11-22' } as const

/** 温见舟 came with a list; an account of that name asks for the record. */
async function aDesk() {
  const { db } = await freshDatabase()
  const deps = testDeps({ demo: true, now: aClock('2026-11-22T02:00:00.000Z').now })
  const ask = aFrontDoor(db, routes, deps)
  const person = await anInsured(db, { name: '温见舟' })
  await aPolicy(db, person.insuredId)
  const { insuredId, identityNumber } = person
  const account = anInsuredAccount({ name: '温见舟' })

  async function request(of = account) {
    const { code } = await ask(of, ties.askToTie, { identityNumber })
    const { ties: lines } = await ask(clerk, desk.openInsured, { insuredId })
    const [{ id: tieId, version } = lines[0] as never] = lines
    return { insuredId, tieId, version, code }
  }
  return { db, ask, insuredId, identityNumber, account, request }
}

test('who came with a list is tied at the desk by a paper and a code, and undone by a colleague', async () => {
  const { ask, insuredId, identityNumber, account, request } = await aDesk()
  const register = { identityNumber, phone: '13700001234', districtCode: null }
  expect(await ask(account, contract.registerSelf, register)).toMatchObject({
    ...{ status: 409, code: 'known-to-the-insurer', field: 'identityNumber' },
  })
  const { code, ...which } = await request()
  expect(await ask(account, contract.openMine, {})).toMatchObject({
    ...{ self: null, tie: { state: 'asked', code } },
  })
  expect(await ask(clerk, desk.listWaiting, {})).toMatchObject({
    waiting: [{ kind: 'tie', insuredId }],
  })
  const wrong = code === '000000' ? '000001' : '000000'
  expect(await ask(clerk, ties.tieAccount, { ...which, ...paper, code: wrong })).toMatchObject({
    ...{ status: 400, code: 'code-differs', field: 'code' },
  })
  const tomorrow = { ...paper, seenOn: '2026-11-23' } as const
  expect(await ask(clerk, ties.tieAccount, { ...which, ...tomorrow, code })).toMatchObject({
    ...{ status: 400, code: 'seen-in-the-future', field: 'seenOn' },
  })
  expect(await ask(aReviewer(), ties.tieAccount, { ...which, ...paper, code })).toMatchObject({
    status: 403,
  })
  await ask(clerk, ties.tieAccount, { ...which, ...paper, code })

  const { self, tie } = await ask(account, contract.openMine, {})
  expect([self?.insuredId, self?.policies?.length, tie]).toEqual([insuredId, 1, null])
  const page = await ask(clerk, desk.openInsured, { insuredId })
  expect(page).toMatchObject({
    hasAccount: true,
    ties: [{ state: 'tied', ...paper, decidedBy: '沈听澜', isMine: true }],
  })
  expect(JSON.stringify(page)).not.toContain(code)

  const undo = { insuredId, tieId: which.tieId, reason: '证件是别人的', version: 2 }
  expect(await ask(clerk, ties.undoTie, undo)).toMatchObject({
    ...{ status: 409, code: 'another-person-undoes' },
  })
  expect(await ask(account, ties.undoTie, undo)).toMatchObject({ status: 403 })
  const colleague = aReviewer({ name: '孟昭明' })
  await ask(colleague, ties.undoTie, undo)
  expect(await ask(account, contract.openMine, {})).toMatchObject({
    ...{ self: null, tie: { state: 'undone', code: null, reason: '证件是别人的' } },
  })
  expect(await ask(colleague, desk.openInsured, { insuredId })).toMatchObject({
    ...{ hasAccount: false, ties: [{ state: 'undone', undoneBy: '孟昭明' }] },
  })
  expect(await ask(colleague, ties.undoTie, { ...undo, version: 3 })).toMatchObject({
    code: 'tie-not-in-force',
  })
})

test('nobody is tied twice: not the person, not the account, and not to another name', async () => {
  const { db, ask, insuredId, account, request } = await aDesk()
  const named = anInsuredAccount({ name: '别的名字' })
  const other = await request(named)
  expect(await ask(clerk, ties.tieAccount, { ...other, ...paper })).toMatchObject({
    ...{ status: 409, code: 'name-not-of-account' },
  })
  const { tieId, version } = other
  const declined = { insuredId, tieId, version, reason: '姓名不是同一个人' }
  await ask(clerk, ties.declineTie, declined)
  expect(await ask(named, contract.openMine, {})).toMatchObject({
    tie: { state: 'declined', reason: '姓名不是同一个人' },
  })

  const first = await request()
  const namesake = anInsuredAccount({ name: '温见舟' })
  const second = await request(namesake)
  const both = await Promise.all(
    [first, second].map((one) => ask(clerk, ties.tieAccount, { ...one, ...paper })),
  )
  expect(both.map((answer) => (answer as { code?: string }).code ?? 'done').sort()).toEqual([
    ...['done', 'person-tied-already'],
  ])
  const loser = (await ask(account, contract.openMine, {})).self ? namesake : account
  // Planted: the account got another person by some other way after it had asked.
  const elsewhere = await anInsured(db, { name: '温见舟' })
  const { ties: lines } = await ask(clerk, desk.openInsured, { insuredId })
  const winner = lines.find(({ state }) => state === 'tied')
  await ask(aReviewer(), ties.undoTie, {
    ...{ insuredId, tieId: winner?.id as never, reason: '认错人了', version: 2 },
  })
  await as(db, clerk, (tx) => setAccount(tx, elsewhere.insuredId, loser.accountId))
  const waiting = loser === account ? first : second
  expect(await ask(clerk, ties.tieAccount, { ...waiting, ...paper })).toMatchObject({
    code: 'account-tied-already',
  })
})

test('an account asks for one record at a time, and sees nothing of it', async () => {
  const { db, ask, insuredId, account, request } = await aDesk()
  expect(
    await ask(account, ties.askToTie, { identityNumber: anIdentityNumber('1991-01-01', 77) }),
  ).toMatchObject({ code: 'not-on-record', field: 'identityNumber' })
  const { code, tieId } = await request()
  const again = await request()
  expect([again.code, again.tieId]).toEqual([code, tieId])
  const another = await anInsured(db, { name: '温见舟' })
  await ask(account, ties.askToTie, { identityNumber: another.identityNumber })
  expect(await ask(clerk, desk.openInsured, { insuredId })).toMatchObject({
    ties: [{ state: 'withdrawn' }],
  })
  await ask(account, ties.withdrawTie, {})
  expect(await ask(account, contract.openMine, {})).toMatchObject({ self: null, tie: null })
  expect(await ask(clerk, desk.listWaiting, {})).toMatchObject({ waiting: [] })
  expect(await ask(clerk, ties.tieAccount, { ...again, ...paper })).toMatchObject({ status: 412 })
})
