import * as whatIf from '#what-if/model/contract.ts'
import type { Comparison } from '#what-if/model/result.ts'
import type { Hands } from './hands.ts'
import { anOffice } from './victim.ts'

const WAIT_MS = 50

/** Drafts of an officer, and a comparison that ran and was kept: read by the office, changed by its owner. */
export async function openWhatIf({ door, mark, open, own, seal }: Hands) {
  const officer = anOffice('city-officer')
  const scenario = { name: `设想${mark}`, productVersion: '2026.1', changes: [] }
  const asked: Comparison = {
    ...{ people: { size: 1_000, seed: 5 }, scenarios: [scenario], sweep: null },
  }
  open(anOffice('city-officer'), whatIf.startRun, asked)
  const { id: runId } = await door.ask(officer, whatIf.startRun, asked)
  seal(runId)
  for (;;) {
    const { state } = await door.ask(officer, whatIf.openRun, { runId })
    if (state === 'done') break
    if (state !== 'running') throw new Error(`The comparison is ${state}`)
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  }
  const name = `比较${mark}`
  const { id: comparisonId } = await door.ask(officer, whatIf.keepRun, { runId, name })
  open(officer, whatIf.openRun, { runId })
  open(officer, whatIf.cancelRun, { runId })
  open(officer, whatIf.keepRun, { runId, name })
  open(officer, whatIf.openComparison, { comparisonId })
  open(officer, whatIf.downloadComparison, { comparisonId, form: 'csv' })

  const draft = { ...scenario, note: `说明${mark}` }
  const { id: draftId } = await door.ask(officer, whatIf.addDraft, draft)
  const which = { draftId, version: 1 }
  open(officer, whatIf.addDraft, draft)
  open(officer, whatIf.listDraftVersions, { draftId })
  open(officer, whatIf.changeDraft, { ...which, name, note: draft.note, changes: [] })
  open(officer, whatIf.withdrawDraft, which)
  own(officer.accountId, comparisonId, draftId)
}
