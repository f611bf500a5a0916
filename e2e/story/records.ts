import { listAssessments } from '#assessments/model/contract.ts'
import type { CaseId } from '#casework/model/case.ts'
import { listCases } from '#casework/model/contract.ts'
import { listConferences } from '#conferences/model/contract.ts'
import { listCaseCrises } from '#crises/model/contract.ts'
import { openDischarge } from '#discharge/model/contract.ts'
import { listResponses } from '#instruments/model/contract.ts'
import { listReckonings } from '#ladder/model/contract.ts'
import { listMediations } from '#mediations/model/contract.ts'
import { openPlan } from '#plans/model/contract.ts'
import type { Asker } from './front-door.ts'

/** A record that belongs to a case: by both ids its page is found. */
export interface OfCase {
  readonly caseId: CaseId
  readonly id: string
}

/** One of each record that the demonstration brings along, with the case to which it belongs. */
export type Records = Readonly<Record<keyof typeof looks, OfCase>> & {
  /** A case in service to which nothing rare belongs. */
  readonly running: CaseId
}

type Look = (asker: Asker, caseId: CaseId) => Promise<string | undefined>

const looks = {
  crisis: async (asker, caseId) =>
    (await asker.ask(listCaseCrises, { caseId })).crises.find(({ state }) => state !== 'closed')
      ?.id,
  assessment: async (asker, caseId) =>
    (await asker.ask(listAssessments, { caseId })).assessments[0]?.id,
  response: async (asker, caseId) => (await asker.ask(listResponses, { caseId })).responses[0]?.id,
  conference: async (asker, caseId) => conferenceThat(asker, caseId, true),
  meetingAhead: async (asker, caseId) => conferenceThat(asker, caseId, false),
  discharge: async (asker, caseId) => (await asker.ask(openDischarge, { caseId })).plans[0]?.id,
  reckoning: async (asker, caseId) =>
    (await asker.ask(listReckonings, { caseId })).reckonings[0]?.id,
  plan: async (asker, caseId) => planThat(asker, caseId, 'agreed'),
  draftedPlan: async (asker, caseId) => planThat(asker, caseId, 'draft'),
  mediation: async (asker, caseId) => {
    const { rows } = await asker.ask(listCases, { limit: 100 })
    if (rows.find(({ id }) => id === caseId)?.kind !== 'dispute') return undefined
    return (await asker.ask(listMediations, { caseId })).mediations[0]?.id
  },
} as const satisfies Record<string, Look>

/** Looks through the cases of whoever asks until one of each record is found. */
export async function findRecords(asker: Asker): Promise<Records> {
  const { rows } = await asker.ask(listCases, { limit: 100 })
  const running = rows.find(({ kind, state }) => kind !== 'dispute' && state === 'active')
  const find = async (name: keyof typeof looks): Promise<OfCase> => {
    for (const { id: caseId } of rows) {
      const id = await looks[name](asker, caseId)
      if (id) return { caseId, id }
    }
    throw new Error(`The demonstration has no ${name}`)
  }
  const names = Object.keys(looks) as (keyof typeof looks)[]
  const found = await Promise.all(names.map(async (name) => [name, await find(name)] as const))
  const records = Object.fromEntries(found) as Record<keyof typeof looks, OfCase>
  return { ...records, running: (running as { id: CaseId }).id }
}

async function conferenceThat(asker: Asker, caseId: CaseId, isOver: boolean) {
  const { conferences } = await asker.ask(listConferences, { caseId })
  return conferences.find(({ state }) => (state === 'planned') !== isOver)?.id
}

async function planThat(asker: Asker, caseId: CaseId, wanted: 'agreed' | 'draft') {
  const { plans } = await asker.ask(openPlan, { caseId })
  return plans.find(({ state }) => state === wanted)?.id
}

/** The pages of these records to which no list leads, and pages that are empty without them. */
export function pathsOf(records: Records): string[] {
  const page = (tool: string, { caseId, id }: OfCase) => `/cases/${caseId}/${tool}/${id}`
  const tool = (name: string, { caseId }: OfCase) => `/cases/${caseId}/${name}`
  return [
    page('crises', records.crisis),
    page('instruments/results', records.response),
    page('assessments', records.assessment),
    page('plan', records.plan),
    page('mediation', records.mediation),
    page('conferences', records.conference),
    page('ladder', records.reckoning),
    tool('crisis', records.crisis),
    tool('instruments', records.response),
    tool('assessments', records.assessment),
    tool('plan', records.plan),
    tool('mediation', records.mediation),
    tool('conferences', records.conference),
    tool('ladder', records.reckoning),
    tool('discharge', records.discharge),
  ]
}
