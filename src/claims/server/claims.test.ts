import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aClerk, anInsured, anInsuredAccount, aPolicy } from '#enrolment/server/testing.ts'
import { aClock, aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import {
  A_PICTURE,
  aBank,
  aClaim,
  anOffice,
  aReceipt,
  compute,
  decide,
  runJobs,
  somePayee,
  versionOf,
} from './testing.ts'

async function aHouse(start?: string) {
  const { db, owner } = await freshDatabase()
  const clock = aClock(start)
  const deps = testDeps({ now: clock.now })
  const office = await anOffice(db, deps)
  return { ...office, owner, clock, office, ask: aFrontDoor(db, routes, deps) }
}

test('a claim with a missing paper, decided in part, appealed, decided by another, and paid', async () => {
  const { ask, office, account, clerk, reviewer, otherReviewer, insuredId, clock } = await aHouse()
  const { bank, sum } = aBank()
  const reported = await ask(account, contract.reportClaim, {
    ...{ insuredId, year: 2026, what: '骨折住院', ...somePayee() },
  })
  const which = { insuredId, claimId: reported.id }
  const bills = [
    { ownFirst: 4_000_000, ownSecond: 1_000_000, selfPay: 2_500_000 },
    { setting: 'outpatient' as const, from: '2026-03-20', ownFirst: 1_000_000 },
  ]
  for (const bill of bills)
    await ask(account, contract.addReceipt, { ...which, receipt: aReceipt(bill) as never })
  for (const kind of ['invoice', 'settlement-sheet'] as const)
    await ask(account, contract.addPaper, {
      ...{ ...which, kind, fileName: '票.png', base64: A_PICTURE },
    })
  const open = (who: typeof clerk) => ask(who, contract.openClaim, which)
  const version = async (who = account) => (await open(who)).version
  expect(await open(account)).toMatchObject({ missing: ['discharge-summary'], office: null })
  await ask(account, contract.handIn, { ...which, version: await version() })

  const go = async (who: typeof clerk, move: 'accept' | 'review' | 'compute' | 'send-up') =>
    ask(who, contract.moveClaim, { ...which, move, version: await version(who) })
  expect(await go(clerk, 'accept')).toMatchObject({ status: 409, code: 'papers-missing' })
  await ask(clerk, contract.askForPapers, {
    ...{ ...which, papers: ['discharge-summary'], note: '请拍出院小结' },
    version: await version(clerk),
  })
  expect(await open(account)).toMatchObject({ state: 'needs-papers', dueOn: '2026-04-01' })
  await ask(account, contract.addPaper, {
    ...{ ...which, kind: 'discharge-summary', fileName: '小结.png', base64: A_PICTURE },
  })
  await ask(account, contract.handIn, { ...which, version: await version() })
  await go(clerk, 'accept')
  await go(clerk, 'review')

  const { receipts } = await open(clerk)
  const judge = async (who: typeof clerk, n: number, verdict: 'counts' | 'not-legible') =>
    ask(who, contract.judgeReceipt, {
      ...{ ...which, receiptId: receipts[n]?.id as never, verdict, note: '' },
      version: await version(who),
    })
  await judge(clerk, 0, 'counts')
  expect(await go(clerk, 'compute')).toMatchObject({ code: 'receipts-unjudged' })
  await judge(clerk, 1, 'not-legible')
  expect(await go(clerk, 'compute')).toMatchObject({ state: 'computed' })
  const decideBy = async (who: typeof clerk, code: 'some-not-covered' | 'as-claimed', s = '') =>
    ask(who, contract.decideClaim, { ...which, code, sentence: s, version: await version(who) })
  const sentence = '门诊票据看不清，没有计入；其余已经计算。'
  expect(await decideBy(clerk, 'some-not-covered', sentence)).toMatchObject({
    code: 'second-look-needed',
  })
  await go(clerk, 'send-up')
  expect(await decideBy(reviewer, 'as-claimed')).toMatchObject({ code: 'code-does-not-fit' })
  expect(await decideBy(reviewer, 'some-not-covered')).toMatchObject({ code: 'sentence-missing' })
  await decideBy(reviewer, 'some-not-covered', sentence)
  // 50 000.00 of own pay is 19 527.80; (25 000.00 − 15 000.00) × 70 % is 7 000.00.
  expect(await open(account)).toMatchObject({
    ...{ state: 'decided', outcome: 'part', amount: 2_652_780, sentence },
    reckoning: { isReproduced: true, owed: 2_652_780 },
  })
  await runJobs(office, { bank })
  expect(await open(account)).toMatchObject({ state: 'paid', money: { paid: 2_652_780 } })

  clock.advance(60)
  await ask(account, contract.appealClaim, {
    ...{ ...which, text: '医院补打了清楚的票据', version: await version() },
  })
  const take = async (who: typeof clerk) =>
    ask(who, contract.moveClaim, { ...which, move: 'take-appeal', version: await version(who) })
  expect(await take(reviewer)).toMatchObject({ code: 'same-person' })
  await take(otherReviewer)
  await judge(otherReviewer, 1, 'counts')
  await decideBy(otherReviewer, 'as-claimed')
  await runJobs(office, { bank })
  // Own pay is 60 000.00 now: 19 527.80 + 10 000.00 × 80 % + 7 000.00.
  expect(await open(account)).toMatchObject({
    ...{ state: 'paid', outcome: 'pay', amount: 3_452_780 },
    money: { owed: 3_452_780, paid: 3_452_780, receivable: 0 },
  })
  expect(sum()).toBe(3_452_780)
  expect(
    await ask(account, contract.appealClaim, {
      ...{ ...which, text: '还是不同意这个结果', version: await version() },
    }),
  ).toMatchObject({ code: 'already-appealed' })
  const { events } = await open(account)
  expect(events.map(({ move }) => move)).not.toContain('send-up')
})

test('nobody approves his own review: the rule says so, and the table too', async () => {
  const { office, ask, clerk, owner, deps } = await aHouse()
  const which = await aClaim(office, [{ ownFirst: 2_000_000 }])
  await compute(office, which)
  const input = { ...which, code: 'as-claimed' as const }
  const version = await versionOf(office, clerk, which)
  expect(await ask(clerk, contract.decideClaim, { ...input, version })).toMatchObject({
    code: 'same-person',
  })
  const planted = sql`update claims.claim set decided_by = reviewed_by`.execute(owner)
  await expect(planted).rejects.toThrow('check constraint')
  const colleague = aClerk()
  const after = await ask(colleague, contract.decideClaim, { ...input, version })
  expect(after).toMatchObject({ state: 'decided' })
  expect(deps).toBeDefined()
})

test('the product version that decided gives the stored bytes; changed bytes are noticed', async () => {
  const { office, ask, account, owner } = await aHouse()
  const which = await aClaim(office)
  await compute(office, which)
  await decide(office, which)
  const open = () => ask(account, contract.openClaim, which)
  expect((await open()).reckoning).toMatchObject({ isReproduced: true })
  await sql`update claims.adjudication set trace = replace(trace, '1952780', '1952781')`.execute(
    owner,
  )
  expect((await open()).reckoning).toMatchObject({ isReproduced: false })
})

test('below the deductible nothing is paid, and the receipts count for the next claim', async () => {
  const { office, ask, account } = await aHouse()
  const first = await aClaim(office, [{ ownFirst: 1_400_000 }])
  await compute(office, first)
  await ask(office.clerk, contract.moveClaim, {
    ...{ ...first, move: 'send-up', version: await versionOf(office, office.clerk, first) },
  })
  await decide(office, first, 'below-deductible')
  expect(await ask(account, contract.openClaim, first)).toMatchObject({
    ...{ outcome: 'refuse', amount: 0, sentence: expect.stringContaining('累计') },
  })
  const second = await aClaim(office, [{ from: '2026-05-01', ownFirst: 1_000_000 }])
  await compute(office, second)
  await decide(office, second)
  // 24 000.00 in the year: (24 000 − 15 000) × 25 %.
  expect(await ask(account, contract.openClaim, second)).toMatchObject({ amount: 225_000 })
})

test('an invoice claimed twice is a finding, counts once, and comes over from a withdrawn claim', async () => {
  const { office, ask, clerk, account } = await aHouse()
  const first = await aClaim(office, [{ invoice: '20261234', ownFirst: 2_000_000 }])
  const second = await aClaim(office, [{ invoice: '20261234', ownFirst: 2_000_001 }])
  await expect(compute(office, second)).rejects.toThrow('invoice-held-elsewhere')
  const { office: seen, receipts } = await ask(clerk, contract.openClaim, second)
  const found = seen?.findings.find(({ kind }) => kind === 'same-invoice')
  expect(found).toMatchObject({ state: 'open' })
  const judged = { ...second, findingId: found?.id ?? '', note: '前一件已撤' }
  const judge = () => ask(clerk, contract.judgeFinding, { ...judged, state: 'cleared' })
  expect(await judge()).toMatchObject({ code: 'invoice-in-use' })
  await ask(account, contract.withdrawClaim, {
    ...{ ...first, why: '重报', version: await versionOf(office, account, first) },
  })
  expect(await judge()).toMatchObject({ status: 200 })
  const version = await versionOf(office, clerk, second)
  const receiptId = receipts[0]?.id as never
  expect(
    await ask(clerk, contract.judgeReceipt, {
      ...{ ...second, receiptId, verdict: 'counts', note: '', version },
    }),
  ).toMatchObject({ status: 200 })
})

test('what others have in common with it is shown to the office, never to the insured', async () => {
  const { office, ask, db, clerk, account } = await aHouse()
  const otherAccount = anInsuredAccount({ name: '温见舟' })
  const { insuredId } = await anInsured(db, { name: '温见舟', account: otherAccount })
  await aPolicy(db, insuredId)
  const other = await aClaim({ ...office, account: otherAccount, insuredId })
  const which = await aClaim(office)
  await ask(clerk, contract.moveClaim, {
    ...{ ...which, move: 'accept', version: await versionOf(office, clerk, which) },
  })
  const { office: seen } = await ask(clerk, contract.openClaim, which)
  const kinds = seen?.findings.map(({ kind }) => kind).toSorted()
  expect(kinds).toEqual(['near-duplicate', 'same-picture', 'shared-account'])
  const mine = await ask(account, contract.openClaim, which)
  expect(mine.office).toBeNull()
  expect(JSON.stringify(mine)).not.toContain('温见舟')
  expect(await ask(account, contract.openClaim, other)).toMatchObject({ status: 404 })
  const rows = await as(db, account, (tx) => sql`select * from claims.finding`.execute(tx))
  expect(rows.rows).toEqual([])
})

test('an active claim starts accepted, from data of the bureau', async () => {
  const { ask, clerk, insuredId, account } = await aHouse()
  const started = await ask(clerk, contract.startActiveClaim, {
    ...{ insuredId, year: 2026, what: '医保局推送', ...somePayee() },
    receipts: [aReceipt({ ownFirst: 3_000_000 }) as never],
  })
  expect(started).toMatchObject({ state: 'accepted' })
  const { claims } = await ask(account, contract.listMyClaims, {})
  expect(claims).toMatchObject([{ origin: 'active', state: 'accepted' }])
})

test('a year whose calendar nobody loaded is refused to the office, and open for the insured', async () => {
  const { ask, office, clerk, account } = await aHouse('2026-12-29T02:00:00.000Z')
  const which = await aClaim(office)
  expect(await ask(account, contract.openClaim, which)).toMatchObject({
    ...{ state: 'collecting', clock: 'accept', dueOn: null },
  })
  const version = await versionOf(office, clerk, which)
  expect(await ask(clerk, contract.moveClaim, { ...which, move: 'accept', version })).toMatchObject(
    {
      code: 'calendar-not-loaded',
    },
  )
})

test('a paper lies sealed in the store and opens for those who may see the claim', async () => {
  const { ask, office, account, clerk, db } = await aHouse()
  const which = await aClaim(office)
  const { papers } = await ask(account, contract.openClaim, which)
  const paperId = papers[0]?.id as never
  for (const who of [account, clerk])
    expect(await ask(who, contract.readPaper, { ...which, paperId })).toMatchObject({
      ...{ base64: A_PICTURE, mediaType: 'image/png' },
    })
  const stranger = anInsuredAccount()
  expect(await ask(stranger, contract.readPaper, { ...which, paperId })).toMatchObject({
    status: 404,
  })
  const seen = await as(db, stranger, (tx) => sql`select * from claims.paper`.execute(tx))
  expect(seen.rows).toEqual([])
  expect(
    await ask(account, contract.addPaper, {
      ...{
        ...which,
        kind: 'other',
        fileName: 'x.png',
        base64: Buffer.from('MZ').toString('base64'),
      },
    }),
  ).toMatchObject({ code: 'move-out-of-order' })
})

test('every key of the tables begins with the insured, but for what is one over all people', async () => {
  const { owner } = await aHouse()
  const { rows } = await sql<{ name: string; first: string }>`
    select i.indexrelid::regclass::text as name, a.attname as first from pg_index i
    join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where n.nspname = 'claims' and i.indisunique`.execute(owner)
  expect(rows.length).toBeGreaterThan(10)
  const others = rows.filter(({ first }) => first !== 'insured_id').map(({ name }) => name)
  const overAll = ['claims.calendar_pkey', 'claims.calendar_waiting', 'claims.invoice_pkey']
  expect(others.toSorted()).toEqual(overAll)
})
