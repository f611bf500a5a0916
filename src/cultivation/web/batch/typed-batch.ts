import { readYuan, toYuan } from '#insurance/model/fen.ts'
import type { Day } from '#platform/model/time.ts'
import {
  type BatchContent,
  type DocumentMark,
  type FoundationId,
  NumberPattern,
} from '../../model/batch.ts'
import type { BatchFile } from '../../model/contract-batches.ts'

/** A batch as somebody types it. */
export interface TypedBatch {
  readonly n: string
  readonly year: string
  readonly title: string
  readonly callText: string
  readonly callMark: DocumentMark
  readonly callSource: string
  readonly opensOn: Day | ''
  readonly closesOn: Day | ''
  readonly budget: string
  readonly mostPerProject: string
  readonly numberPattern: string
  readonly criteria: readonly { readonly title: string; readonly most: string }[]
  readonly reviewersNeeded: string
  readonly foundationIds: readonly FoundationId[]
}

export function typedOf(batch: BatchFile | undefined): TypedBatch {
  if (!batch)
    return {
      ...{ n: '', year: '', title: '', callText: '', callMark: 'assumed', callSource: '' },
      ...{ opensOn: '', closesOn: '', budget: '', mostPerProject: '', numberPattern: '' },
      ...{ criteria: [{ title: '', most: '' }], reviewersNeeded: '2', foundationIds: [] },
    }
  const { n, year, title, callText, callMark, callSource, opensOn, closesOn, numberPattern } = batch
  return {
    ...{ n: `${n}`, year: `${year}`, title, callText, callMark, callSource, opensOn, closesOn },
    ...{ numberPattern, budget: toYuan(batch.budget), reviewersNeeded: `${batch.reviewersNeeded}` },
    mostPerProject: batch.mostPerProject === null ? '' : toYuan(batch.mostPerProject),
    criteria: batch.criteria.map((one) => ({ title: one.title, most: `${one.most}` })),
    foundationIds: batch.foundations.map(({ id }) => id),
  }
}

export function isWhole(text: string, from: number, to: number) {
  return /^\d{1,4}$/.test(text) && Number(text) >= from && Number(text) <= to
}

export function isPattern(text: string) {
  return NumberPattern.safeParse(text).success
}

export function areCriteria(criteria: TypedBatch['criteria']) {
  return (
    criteria.length > 0 &&
    criteria.every(({ title, most }) => title.trim() !== '' && isWhole(most, 1, 100))
  )
}

/** A criterion that stays keeps its code: scores hang on it. */
export function contentFrom(typed: TypedBatch, before: BatchFile | undefined): BatchContent {
  const { title, callText, callMark, callSource, numberPattern } = typed
  return {
    ...{ title, callText, callMark, callSource, numberPattern },
    ...{ n: Number(typed.n), year: Number(typed.year), opensOn: typed.opensOn as Day },
    ...{ closesOn: typed.closesOn as Day, budget: readYuan(typed.budget) ?? 0 },
    mostPerProject: readYuan(typed.mostPerProject) ?? null,
    criteria: typed.criteria.map((one, place) => ({
      ...{ code: before?.criteria[place]?.code ?? `c${place + 1}`, title: one.title.trim() },
      most: Number(one.most),
    })),
    reviewersNeeded: Number(typed.reviewersNeeded),
  }
}
