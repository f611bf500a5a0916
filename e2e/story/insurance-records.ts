import { openInsured, searchInsured } from '#enrolment/model/contract-desk.ts'
import { beginImport, checkImport } from '#enrolment/model/contract-import.ts'
import { keepRun, openRun, startRun } from '#what-if/model/contract.ts'
import type { Asker } from './front-door.ts'

/** The payer of the family that the demonstration brings along. */
const INSURED = '骆清和'

/** One row that is right and one to mend. */
const LIST = [
  '姓名,身份证号,年度,参保途径,健康状况',
  '连翘,990000197001010210,2026,职工,健康',
  '半夏,990000,2026,职工,健康',
].join('\n')

/** What the clerk and the reviewer find only by a search. */
export async function insuredPaths(asker: Asker): Promise<string[]> {
  const { people } = await asker.ask(searchInsured, { text: INSURED })
  const { insuredId } = people[0] ?? missing(INSURED)
  const { policies } = await asker.ask(openInsured, { insuredId })
  const { id } = policies[0] ?? missing(`policy of ${INSURED}`)
  return [
    `/enrolment/${insuredId}/${id}/certificate`,
    `/enrolment/desk/${insuredId}`,
    `/entitlements/desk/${insuredId}`,
  ]
}

export async function aListOfPolicies(clerk: Asker): Promise<string> {
  const base64 = Buffer.from(LIST).toString('base64')
  const { id: importId } = await clerk.ask(beginImport, { fileName: '名单.csv', base64 })
  await clerk.ask(checkImport, { importId })
  return `/enrolment/import/${importId}`
}

/** The published product on the fewest people, kept. */
export async function aKeptComparison(officer: Asker): Promise<string> {
  const scenario = { productVersion: '2026.1', changes: [] }
  const { id: runId } = await officer.ask(startRun, {
    people: { size: 1_000, seed: 2026 },
    scenarios: [
      { ...scenario, name: '已公布' },
      { ...scenario, name: '草案', changes: [{ knob: 'R1.healthy.0.from', value: 1_200_000 }] },
    ],
    sweep: null,
  })
  for (let asked = 0; asked < 300; asked++) {
    const { state } = await officer.ask(openRun, { runId })
    if (state === 'done') {
      const { id } = await officer.ask(keepRun, { runId, name: '降低起付线' })
      return `/what-if/comparisons/${id}`
    }
    if (state !== 'running') throw new Error(`The run ended: ${state}`)
    await new Promise((after) => setTimeout(after, 200))
  }
  throw new Error('The run did not end')
}

function missing(what: string): never {
  throw new Error(`The demonstration has no ${what}`)
}
