import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import { getCase } from '#casework/server/index.ts'
import { ageAt } from '#people/model/age.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { isSameSeries } from '../model/course.ts'
import type { InstrumentResponse, ResponseLine } from '../model/response.ts'
import { getClient } from './client-age.ts'
import * as store from './responses.store.ts'
import { findText, listTextsInUse } from './texts.store.ts'

type Row = Awaited<ReturnType<typeof store.listResponses>>[number]

export async function listResponses(
  tx: Tx,
  actor: Actor,
  { caseId }: z.output<typeof contract.listResponses.input>,
) {
  const file = await getCase(tx, actor, caseId)
  const client = await getClient(tx, actor, file)
  const rows = await store.listResponses(tx, file)
  const loaded = (await listTextsInUse(tx, actor)).map(({ items, ...text }) => text)
  const names = await accountsNamed(tx, [...new Set(rows.map(({ byAccount }) => byAccount))])
  await record(tx, actor, 'instruments.list', { kind: 'case', id: caseId })
  return {
    ...{ number: file.number, client, loaded, names: Object.fromEntries(names) },
    responses: rows.map(toLine),
  }
}

export async function openInstrument(
  tx: Tx,
  actor: Actor,
  { caseId, instrumentId }: z.output<typeof contract.openInstrument.input>,
  { now }: Deps,
) {
  const file = await getCase(tx, actor, caseId)
  const client = await getClient(tx, actor, file)
  const age = client.birthDate === null ? null : ageAt(client.birthDate, now())
  const texts = await listTextsInUse(tx, actor, instrumentId)
  await record(tx, actor, 'instruments.open', { kind: 'case', id: caseId })
  return { number: file.number, client, age, texts }
}

export async function openResponse(
  tx: Tx,
  actor: Actor,
  { caseId, responseId }: z.output<typeof contract.openResponse.input>,
) {
  const file = await getCase(tx, actor, caseId)
  const client = await getClient(tx, actor, file)
  const rows = await store.listResponses(tx, file)
  const row = rows.find(({ id }) => id === responseId)
  if (!row) throw noSuch('response')
  const answers = await store.findAnswers(tx, file, responseId)
  const text = row.textId === null ? null : ((await findText(tx, actor, row.textId)) ?? null)
  const course = rows.filter((other) => isSameSeries(other, row)).map(toLine)
  const names = await accountsNamed(tx, [...new Set(course.map(({ by }) => by))])
  await record(tx, actor, 'instruments.read', { kind: 'instrument-response', id: responseId })
  return {
    ...{ number: file.number, client, text, course, names: Object.fromEntries(names) },
    response: {
      ...toLine(row),
      licence: row.licence as InstrumentResponse['licence'],
      answers,
    },
  }
}

function toLine({ byAccount: by, subscales, score, ...row }: Row): ResponseLine {
  return {
    ...row,
    by,
    // numeric comes as text, so that no digit is lost on the way
    score: score === null ? null : Number(score),
    subscales: subscales as ResponseLine['subscales'],
  }
}
