import type { z } from 'zod'
import { type CaseRow, lockCase, tellCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { catalogue, findVariant } from '../model/catalogue.ts'
import type * as contract from '../model/contract.ts'
import type { Instrument, Variant } from '../model/instrument.ts'
import type { InstrumentResponse, ResponseId } from '../model/response.ts'
import { findResponseObstacle } from '../model/response-rules.ts'
import { scoreOf } from '../model/scoring.ts'
import { sentenceOf } from '../model/sentence.ts'
import { clientAge } from './client-age.ts'
import * as store from './responses.store.ts'
import { suspect } from './safety.ts'
import { listTextsInUse } from './texts.store.ts'

export async function finishResponse(
  tx: Tx,
  actor: Actor,
  { instrumentId, ...given }: z.output<typeof contract.finishResponse.input>,
  deps: Deps,
) {
  const file = await lockCase(tx, actor, given.caseId)
  if (await store.isFiled(tx, file, given.draftId)) throw new Refusal('already-filed')
  const instrument = catalogue[instrumentId]
  const response = await addResponse(tx, actor, file, instrument, given, deps)
  await tell(tx, actor, file, 'instruments.final', response, deps)
  return response
}

export async function correctResponse(
  tx: Tx,
  actor: Actor,
  { responseId, ...given }: z.output<typeof contract.correctResponse.input>,
  deps: Deps,
) {
  const file = await lockCase(tx, actor, given.caseId)
  const wrong = (await store.listResponses(tx, file)).find(({ id }) => id === responseId)
  if (!wrong) throw noSuch('response')
  if (wrong.supersededBy) throw new Refusal('already-corrected')
  if (await store.isFiled(tx, file, given.draftId)) throw new Refusal('already-filed')
  const instrument = catalogue[wrong.instrument]
  const signId = wrong.flags.includes('safety') ? wrong.signId : given.draftId
  const correction = { ...given, signId, supersedes: responseId }
  const response = await addResponse(tx, actor, file, instrument, correction, deps)
  await tell(tx, actor, file, 'instruments.correct', response, deps)
  return response
}

type Given = Omit<z.output<typeof contract.finishResponse.input>, 'instrumentId'> & {
  readonly supersedes?: ResponseId
  readonly signId?: string
  readonly reason?: string
}

async function addResponse(
  tx: Tx,
  actor: Actor,
  file: CaseRow,
  instrument: Instrument,
  { draftId, signId = draftId, supersedes, reason = '', ...given }: Given,
  deps: Deps,
): Promise<InstrumentResponse> {
  const texts = await listTextsInUse(tx, actor, instrument.id)
  const loaded = texts.find(({ variant }) => variant === given.variant) ?? null
  const now = deps.now()
  const obstacle = findResponseObstacle(instrument, given, { now, loaded })
  if (obstacle) throw new Refusal(obstacle.code, 409, { field: obstacle.field })

  const variant = findVariant(instrument, given.variant) as Variant
  const { answers, ...facts } = given
  const proxy = facts.informant === 'proxy'
  const age = await clientAge(tx, actor, file, facts.at)
  const isOwnText = instrument.licence.class === 'C' && facts.mode !== 'paper'
  const { statement, ...licence } = instrument.licence
  const response: InstrumentResponse = {
    ...{ ...facts, informantWho: proxy ? facts.informantWho : '', answers },
    ...scoreOf(instrument, variant, answers, { proxy, age }),
    ...{ id: deps.newId() as ResponseId, instrument: instrument.id, by: actor.accountId },
    ...{ instrumentVersion: instrument.version, recordedAt: now, reason },
    licence: { ...licence, reference: isOwnText ? (loaded?.reference ?? null) : null },
    ...{ supersedes: supersedes ?? null, supersededBy: null },
  }
  const { by, answers: raw, supersededBy, ...row } = response
  await store.addResponse(
    tx,
    {
      ...{ ...row, institutionId: file.institutionId, draftId, signId, byAccount: by },
      ...{ licence: JSON.stringify(row.licence), subscales: JSON.stringify(row.subscales) },
      textId: isOwnText ? (loaded?.id ?? null) : null,
    },
    answers,
  )
  await suspect(tx, actor, file, { instrument, variant, answers, signId }, deps)
  return response
}

/** In the river stand name, score and band: what was answered is nobody's but the team's. */
async function tell(
  tx: Tx,
  actor: Actor,
  file: CaseRow,
  deed: 'instruments.final' | 'instruments.correct',
  response: InstrumentResponse,
  deps: Deps,
) {
  await tellCase(tx, actor, file, { deed, note: sentenceOf(response).zh, ref: response.id }, deps)
  await record(tx, actor, deed, { kind: 'instrument-response', id: response.id })
}
