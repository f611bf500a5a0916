import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { product2026 } from '#insurance/model/products/2026.ts'
import type { Actor } from '#platform/model/actor.ts'
import { aFrontDoor, anActor, as, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { Comparison } from '../model/result.ts'
import { routes } from './index.ts'
import { beginRun, findRun } from './run/registry.ts'

const nowhere = { institutionId: null, districtCode: null }
const published = { name: '已公布', productVersion: '2026.1', changes: [] }
const lower = {
  ...{ name: '起付线 1.2 万', productVersion: '2026.1' },
  changes: [{ knob: 'R1.healthy.0.from', value: 1_200_000 }],
}
const asked: Comparison = {
  people: { size: 20_000, seed: 5 },
  scenarios: [published, lower],
  sweep: { scenario: 1, knob: 'R1.healthy.0.rate', from: 2_000, to: 4_000 },
}

function anOfficer() {
  return anActor({ role: 'city-officer', ...nowhere, name: '方渡江' })
}

async function anOffice() {
  const { db } = await freshDatabase()
  const ask = aFrontDoor(db, routes)
  async function finish(actor: Actor, runId: contract.RunId) {
    return vi.waitFor(
      async () => {
        const run = await ask(actor, contract.openRun, { runId })
        expect(run.state).not.toBe('running')
        return run
      },
      { timeout: 15_000, interval: 50 },
    )
  }
  return { db, ask, finish, officer: anOfficer() }
}

test('an idea becomes a comparison that is kept, opened and taken along', async () => {
  const { ask, finish, officer } = await anOffice()
  const begun = await ask(officer, contract.startRun, asked)
  expect(begun).toMatchObject({ status: 200, state: 'running', result: null })
  const early = await ask(officer, contract.keepRun, { runId: begun.id, name: '太早' })
  expect(early).toMatchObject({ status: 409, code: 'run-not-done' })

  const { result, done, total } = await finish(officer, begun.id)
  expect(done).toBe(total)
  expect(result?.people).toMatchObject({ claims: 560, seed: 5 })
  expect(result?.scenarios[1]?.against?.groups.age?.at(-1)).toMatchObject({ losers: 0 })
  expect(result?.sweep).toHaveLength(21)

  const kept = await ask(officer, contract.keepRun, { runId: begun.id, name: '降线' })
  expect(kept).toMatchObject({ status: 200, name: '降线', keptByName: '方渡江' })
  const opened = await ask(anOfficer(), contract.openComparison, { comparisonId: kept.id })
  expect(opened).toMatchObject({ asked, result })
  const { comparisons } = await ask(officer, contract.listComparisons, {})
  expect(comparisons.map(({ id }) => id)).toEqual([kept.id])

  const file = { comparisonId: kept.id }
  const csv = await ask(officer, contract.downloadComparison, { ...file, form: 'csv' })
  const text = Buffer.from(csv.base64, 'base64').toString('utf8')
  expect(text).toContain('模拟数据')
  expect(text).toContain('15,000.00')
  expect(csv.fileName).toBe('测算-降线-模拟数据.csv')
  const xlsx = await ask(officer, contract.downloadComparison, { ...file, form: 'xlsx' })
  expect(Buffer.from(xlsx.base64, 'base64').subarray(0, 2).toString()).toBe('PK')
})

test('while a city of a million is reckoned, requests go on being answered, and it can be stopped', async () => {
  const { ask, officer } = await anOffice()
  const large = { ...asked, people: { size: 1_000_000, seed: 9 } }
  const { id: runId } = await ask(officer, contract.startRun, large)
  let answers = 0
  const slowest = await vi.waitFor(
    async () => {
      const begun = performance.now()
      const run = await ask(officer, contract.openRun, { runId })
      answers++
      expect(run.done).toBeGreaterThan(3)
      return performance.now() - begun
    },
    { timeout: 15_000, interval: 20 },
  )
  expect(answers).toBeGreaterThan(3)
  expect(slowest).toBeLessThan(1_000)
  expect(await ask(officer, contract.cancelRun, { runId })).toMatchObject({ state: 'cancelled' })
  expect(await ask(officer, contract.openRun, { runId })).toMatchObject({ state: 'cancelled' })
})

test('a thread that dies, or takes too long, is told; the next one runs', async () => {
  const { officer } = await anOffice()
  const ended = async (limits: { seconds: number; megabytes: number }, size: number) => {
    const { id } = beginRun(
      crypto.randomUUID() as contract.RunId,
      officer.accountId,
      { ...asked, people: { size, seed: 1 } },
      limits,
    )
    return vi.waitFor(
      () => {
        const state = findRun(id, officer.accountId)?.run.state
        expect(state).not.toBe('running')
        return state
      },
      { timeout: 15_000 },
    )
  }
  expect(await ended({ seconds: 60, megabytes: 4 }, 20_000)).toBe('died')
  expect(await ended({ seconds: 0.05, megabytes: 256 }, 1_000_000)).toBe('too-long')
  expect(await ended({ seconds: 60, megabytes: 256 }, 20_000)).toBe('done')
})

test('numbers that cannot be are refused with the field, and nothing begins', async () => {
  const { ask, officer } = await anOffice()
  const wrong: [Partial<Comparison>, string, string][] = [
    [
      { scenarios: [published, { ...lower, changes: [{ knob: 'premium', value: 0 }] }] },
      'scenarios.1.changes.0.value',
      '金额要在',
    ],
    [
      { scenarios: [{ ...published, productVersion: '1999' }] },
      'scenarios.0.productVersion',
      '版本',
    ],
    [{ sweep: { ...asked.sweep, to: 10_001 } as Comparison['sweep'] }, 'sweep.to', '100%'],
    [{ sweep: { ...asked.sweep, to: 100 } as Comparison['sweep'] }, 'sweep.to', '到要大于从'],
    [{ sweep: { ...asked.sweep, scenario: 4 } as Comparison['sweep'] }, 'sweep.scenario', '方案'],
  ]
  for (const [change, field, sentence] of wrong) {
    const answer = await ask(officer, contract.startRun, { ...asked, ...change })
    expect(answer).toMatchObject({ status: 400, code: 'scenario-faulty', field })
    expect(JSON.stringify(answer)).toContain(sentence)
  }
  const half = { ...lower, changes: [{ knob: 'premium', value: 0.5 }] }
  const answer = await ask(officer, contract.startRun, { ...asked, scenarios: [half] })
  expect(answer).toMatchObject({ status: 400, faults: [{ field: 'scenarios.0.changes.0.value' }] })
})

test('a run is its maker’s alone; nobody but officers of the city comes in', async () => {
  const { db, ask, finish, officer } = await anOffice()
  const { id: runId } = await ask(officer, contract.startRun, { ...asked, sweep: null })
  await finish(officer, runId)
  const other = await ask(anOfficer(), contract.openRun, { runId })
  expect(other).toMatchObject({ status: 404, code: 'no-such-run' })
  const kept = await ask(officer, contract.keepRun, { runId, name: '留' })
  await ask(officer, contract.addDraft, { ...lower, note: '' })

  for (const role of ['district-officer', 'insurance-clerk', 'lead', 'system-admin'] as const) {
    const stranger = anActor({ role })
    const open = { comparisonId: kept.id }
    expect(await ask(stranger, contract.openComparison, open)).toMatchObject({ status: 403 })
    for (const table of ['comparison', 'draft_version']) {
      const read = sql`select * from ${sql.raw(`what_if.${table}`)}`
      const seen = await as(db, stranger, (tx) => read.execute(tx))
      expect(seen.rows).toEqual([])
    }
  }
  const change = as(db, officer, (tx) => sql`update what_if.comparison set name = 'x'`.execute(tx))
  await expect(change).rejects.toThrow('permission denied')
})

test('a draft has versions and an owner, and never touches the published product', async () => {
  const { db, ask, officer } = await anOffice()
  const before = JSON.stringify(product2026)
  const first = await ask(officer, contract.addDraft, { ...lower, note: '先试试' })
  expect(first).toMatchObject({ status: 200, version: 1, ownerName: '方渡江' })
  const { id: draftId } = first
  const better = {
    draftId,
    name: '再低些',
    note: '',
    changes: [{ knob: 'premium', value: 20_000 }],
  }
  const second = await ask(officer, contract.changeDraft, { ...better, version: 1 })
  expect(second).toMatchObject({ version: 2, productVersion: '2026.1' })
  const late = await ask(officer, contract.changeDraft, { ...better, version: 1 })
  expect(late).toMatchObject({ status: 412 })
  const { versions } = await ask(officer, contract.listDraftVersions, { draftId })
  expect(versions.map(({ name }) => name)).toEqual(['再低些', '起付线 1.2 万'])

  const colleague = anOfficer()
  const taken = await ask(colleague, contract.changeDraft, { ...better, version: 2 })
  expect(taken).toMatchObject({ status: 403, code: 'not-your-draft' })
  const forged = as(db, colleague, (tx) =>
    sql`insert into what_if.draft_version select id, 3, ${colleague.accountId}, owner_name,
      saved_at, name, note, product_version, changes, withdrawn from what_if.draft_version
      where version = 2`.execute(tx),
  )
  await expect(forged).rejects.toThrow('row-level security')

  const wrong = { ...better, version: 2, changes: [{ knob: 'R9.cap', value: 1 }] }
  expect(await ask(officer, contract.changeDraft, wrong)).toMatchObject({
    ...{ status: 400, code: 'scenario-faulty' },
    faults: [{ field: 'changes.0.value' }],
  })
  await ask(officer, contract.withdrawDraft, { draftId, version: 2 })
  expect((await ask(colleague, contract.listDrafts, {})).drafts).toEqual([])
  expect(JSON.stringify(product2026)).toBe(before)
})
