import type { JsonAttribute, JsonDataSet } from '#dicom/model/json.ts'
import { failureReason, type Reason } from './reasons.ts'

/** What became of one part of a store request. */
export type Outcome =
  | { readonly kept: true; readonly uids: Uids }
  | { readonly kept: false; readonly reason: Reason; readonly uids?: Uids }

export interface Uids {
  readonly study: string
  readonly series: string
  readonly sop: string
  readonly sopClass: string
}

/**
 * The answer to a store request (PS3.18 §10.5.3): each instance stands in it, kept or not. The same
 * request gets the same answer, however often it comes.
 */
export function stowAnswer(outcomes: readonly Outcome[], root: string) {
  const kept = outcomes.filter((one) => one.kept)
  const failed = outcomes.filter((one) => !one.kept)
  const studies = new Set(kept.map(({ uids }) => uids.study))
  const [study] = studies
  const named = failed.filter(({ uids }) => uids)
  const nameless = failed.filter(({ uids }) => !uids)
  const body: JsonDataSet = {
    ...(studies.size === 1 && { '00081190': uri(`${root}/studies/${study}`) }),
    ...(named.length > 0 && { '00081198': sequence(named.map(describeFailure)) }),
    ...(kept.length > 0 && {
      '00081199': sequence(kept.map(({ uids }) => reference(uids, root))),
    }),
    ...(nameless.length > 0 && { '0008119A': sequence(nameless.map(describeFailure)) }),
  }
  return { status: statusOf(outcomes), body }
}

function statusOf(outcomes: readonly Outcome[]) {
  if (outcomes.every(({ kept }) => kept)) return 200
  if (outcomes.some(({ kept }) => kept)) return 202
  return outcomes.some((one) => !one.kept && one.reason === 'disk-full') ? 507 : 409
}

function reference({ study, series, sop, sopClass }: Uids, root: string): JsonDataSet {
  return {
    '00081150': { vr: 'UI', Value: [sopClass] },
    '00081155': { vr: 'UI', Value: [sop] },
    '00081190': uri(`${root}/studies/${study}/series/${series}/instances/${sop}`),
  }
}

/** The number for machines, the code for whoever looks for the cause (Error Comment). */
function describeFailure(outcome: Outcome): JsonDataSet {
  if (outcome.kept) return {}
  const { uids, reason } = outcome
  return {
    '00000902': { vr: 'LO', Value: [reason] },
    ...(uids && {
      '00081150': { vr: 'UI', Value: [uids.sopClass] },
      '00081155': { vr: 'UI', Value: [uids.sop] },
    }),
    '00081197': { vr: 'US', Value: [failureReason(reason)] },
  }
}

function sequence(items: readonly JsonDataSet[]): JsonAttribute {
  return { vr: 'SQ', Value: items }
}

function uri(address: string): JsonAttribute {
  return { vr: 'UR', Value: [address] }
}
