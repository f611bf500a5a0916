import * as casework from '#casework/model/contract.ts'
import { catalogue } from '#instruments/model/catalogue.ts'
import * as instruments from '#instruments/model/contract.ts'
import type { Actor } from '#platform/model/actor.ts'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import { newId } from '#platform/server/new-id.ts'
import type { Maker } from './world.ts'

/** Wordings of the house, a response to one of them and its correction, and one that stands. */
export async function fillInstruments({ door, mark }: Maker, worker: Actor, lead: Actor) {
  const { rows } = await door.ask(worker, casework.listCases, {})
  const caseId = rows[0]?.id as (typeof rows)[number]['id']
  const [{ id: variant, items }] = catalogue.epds.variants
  const load = () =>
    door.ask(lead, instruments.loadText, {
      ...{ instrumentId: 'epds', variant, until: null, confirmed: true },
      reference: `许可${mark}`,
      items: items.map(({ id: item }) => ({ item, text: `题目${mark}${item}`, answers: [] })),
    })
  const old = await load()
  await door.ask(lead, instruments.withdrawText, { textId: old.id })
  await load()

  const form = () => ({
    ...{ caseId, draftId: newId(), variant, at: addMinutes(toInstant(new Date()), -60) },
    ...({ mode: 'interview', informant: 'self' } as const),
    answers: Object.fromEntries(items.map(({ id }) => [id, 0])),
  })
  const first = await door.ask(worker, instruments.finishResponse, {
    ...form(),
    instrumentId: 'epds',
  })
  await door.ask(worker, instruments.correctResponse, {
    ...{ ...form(), responseId: first.id, reason: `听错了${mark}` },
  })
  await door.ask(worker, instruments.finishResponse, {
    ...{ ...form(), instrumentId: 'phq-2', answers: { q1: 1, q2: 1 } },
    ...{ informant: 'proxy', informantWho: `女儿${mark}` },
  })
}
