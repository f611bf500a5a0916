import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { InstitutionId } from '#platform/model/actor.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { Day, type Instant } from '#platform/model/time.ts'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { PeriodName } from '../model/period.ts'
import type { SubmissionStep } from '../model/submission-steps.ts'
import { refreshFacts, routes } from './index.ts'
import { aCityOfRecords } from './testing.ts'

const period = '2025-05' as PeriodName
const nobody = { institutionId: null, districtCode: null }
const city = anActor({ role: 'city-officer', ...nobody })
const district = anActor({ role: 'district-officer', institutionId: null, districtCode: '110105' })
const stranger = anActor({ role: 'district-officer', institutionId: null, districtCode: '110108' })

async function aCityThatReports() {
  const { db, owner } = await freshDatabase()
  await aCityOfRecords(owner)
  const deps = testDeps({ now: () => '2025-06-20T02:00:00.000Z' as Instant })
  const ask = aFrontDoor(db, routes, deps)
  await as(db, SYSTEM, (tx) => refreshFacts(tx, SYSTEM, { periods: [period] }, deps))
  // One that had few new cases that month.
  const { rows } = await sql<{ id: InstitutionId }>`
    select k.institution_id as id from casework."case" k
    join places.institution i on i.id = k.institution_id
    where i.district_code = '110105' and k.kind = 'patient'
      and k.opened_at >= '2025-05-01T00:00:00+08' and k.opened_at < '2025-06-01T00:00:00+08'
    group by 1 having count(*) between 1 and 4 limit 1`.execute(owner)
  const institutionId = rows[0]?.id as InstitutionId
  const lead = anActor({ role: 'lead', institutionId, districtCode: '110105' })
  const opened = { period, groups: ['caseload', 'workforce'] as const, note: '' }
  const period1 = { ...opened, groups: [...opened.groups], dueOn: Day.parse('2025-06-15') }
  return { db, owner, ask, lead, institutionId, period1 }
}

test('a house sees its number first, reports it, is sent back, is accepted by another, locked, and corrected beside', async () => {
  const { owner, ask, lead, institutionId, period1 } = await aCityThatReports()
  const which = { period, institutionId }
  let version = 0
  const step = async (
    who: typeof lead,
    name: SubmissionStep,
    more: { reason?: string; code?: 'L2' | 'V1'; value?: number } = {},
  ) => {
    const answer = await ask(who, contract.stepSubmission, {
      ...which,
      step: name,
      version,
      ...more,
    })
    if (answer.status === 200) version = answer.version
    return answer
  }
  expect(await step(lead, 'compute')).toMatchObject({ code: 'no-such-report-period' })
  const early = { ...period1, dueOn: Day.parse('2025-05-20') }
  expect(await ask(city, contract.openReportPeriod, early)).toMatchObject({
    code: 'report-due-early',
  })
  expect((await ask(lead, contract.openReportPeriod, period1)).status).toBe(403)
  expect((await ask(city, contract.openReportPeriod, period1)).codes).toContain('L2')
  expect(await ask(city, contract.openReportPeriod, period1)).toMatchObject({
    code: 'report-period-open',
  })

  const computed = await step(lead, 'compute')
  const own = computed.lines.find(({ code }) => code === 'L2')
  expect(own?.computed).toMatchObject({ hidden: false })
  // Before it is handed in, its numbers are its own.
  expect((await ask(district, contract.openSubmission, which)).lines).toEqual([])
  expect(await ask(stranger, contract.openSubmission, which)).toMatchObject({ status: 404 })
  expect(await step(district, 'accept')).toMatchObject({ code: 'step-not-now' })

  expect(await step(lead, 'adjust', { code: 'L2', value: 40 })).toMatchObject({
    code: 'reason-missing',
  })
  expect(await step(lead, 'adjust', { code: 'V1', value: 40, reason: '补' })).toMatchObject({
    code: 'code-not-asked',
  })
  const adjusted = await step(lead, 'adjust', { code: 'L2', value: 40, reason: '漏录' })
  expect(adjusted.lines.find(({ code }) => code === 'L2')).toMatchObject({
    ...{ computed: { value: own?.computed.value }, adjusted: { value: 40, reason: '漏录' } },
  })
  await step(lead, 'check')
  await step(lead, 'submit')
  expect(await step(lead, 'accept')).toMatchObject({ code: 'not-your-step' })
  expect(await step(district, 'return')).toMatchObject({ code: 'reason-missing', field: 'reason' })
  expect((await step(district, 'return', { reason: '请核对新开个案' })).state).toBe('returned')
  await step(lead, 'compute')
  await step(lead, 'adjust', { code: 'L2', value: 41, reason: '又漏一例' })
  await step(lead, 'check')
  await step(lead, 'submit')

  // One person with two posts: who submitted does not accept, not even past the rule.
  const twoHats = anActor({ ...district, accountId: lead.accountId })
  expect(await step(twoHats, 'accept')).toMatchObject({ code: 'same-person' })
  await expect(
    sql`update indicators.submission set state = 'accepted', decided_by = submitted_by`.execute(
      owner,
    ),
  ).rejects.toThrow(/check/)
  const queue = await ask(district, contract.openQueue, { period })
  expect(queue.rows.at(-1)).toMatchObject({ state: 'submitted', adjusted: 1, daysLate: 0 })
  expect(queue.rows[0]).toMatchObject({ state: 'open', daysLate: 5 })
  expect(queue.rows.every(({ districtCode }) => districtCode === '110105')).toBe(true)

  expect((await step(district, 'accept')).state).toBe('accepted')
  expect(await ask(city, contract.lockPeriod, { period })).toMatchObject({ locked: 1 })
  version += 1
  await expect(sql`update indicators.submission set lines = '[]'`.execute(owner)).rejects.toThrow(
    /revised/,
  )
  expect(await step(lead, 'compute')).toMatchObject({ code: 'step-not-now' })
  const revised = await step(lead, 'revise', { code: 'L2', value: 42, reason: '年底复核' })
  expect(revised.revisions).toMatchObject([{ n: 1, code: 'L2', value: 42, reason: '年底复核' }])
  expect(revised.lines.find(({ code }) => code === 'L2')?.adjusted?.value).toBe(41)
  expect(revised.events.map(({ step: name }) => name).at(-1)).toBe('revise')
  expect(await ask(district, contract.listReportPeriods, {})).toMatchObject({
    periods: [{ period, counts: { locked: 1 } }],
  })
})

test('an office reads a submission without the small numbers; the sheet of a figure tells its definition', async () => {
  const { ask, lead, institutionId, period1 } = await aCityThatReports()
  await ask(city, contract.openReportPeriod, period1)
  const which = { period, institutionId }
  for (const [version, step] of [
    [0, 'compute'],
    [1, 'check'],
    [2, 'submit'],
  ] as const)
    await ask(lead, contract.stepSubmission, { ...which, step, version })
  const mine = await ask(lead, contract.openSubmission, which)
  const theirs = await ask(district, contract.openSubmission, which)
  const line = (found: typeof mine, name: string) => found.lines.find(({ code }) => code === name)
  const small = line(mine, 'L2')?.computed.value ?? 0
  expect(small).toBeGreaterThan(0)
  expect(small).toBeLessThan(5)
  expect(line(theirs, 'L2')?.computed).toMatchObject({ value: null, hidden: true, note: 'hidden' })
  expect(line(theirs, 'W1')?.computed.value).toBe(line(mine, 'W1')?.computed.value)

  const file = await ask(city, contract.downloadFigure, { code: 'W1', period, by: 'institution' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(file.base64, 'base64') as never)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['数字', '定义'])
  expect(book.getWorksheet('数字')?.rowCount).toBeGreaterThan(15)
  expect(JSON.stringify(book.getWorksheet('定义')?.getSheetValues())).toContain('派驻')
  const opened = await ask(district, contract.openFigure, { code: 'L2', period })
  expect(opened.rows.map(({ placeName }) => placeName)).toContain('机构C')
  expect(opened.definition.traps.zh).not.toBe('')
  expect(await ask(lead, contract.listDefinitions, {})).toMatchObject({
    definitions: expect.arrayContaining([expect.objectContaining({ code: 'R4', protects: true })]),
  })
})
