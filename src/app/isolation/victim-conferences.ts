import type { CaseId } from '#casework/model/case.ts'
import { listCases } from '#casework/model/contract.ts'
import type { Conference } from '#conferences/model/conference.ts'
import * as conferences from '#conferences/model/contract.ts'
import type { Actor } from '#platform/model/actor.ts'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

const DAY = 24 * 60

/** Meetings that are planned, held, recorded with tasks, and called off. */
export async function fillConferences(maker: Maker, worker: Actor) {
  const { door, mark } = maker
  const { rows } = await door.ask(worker, listCases, { desk: 'open' })
  const caseId = rows.find(({ kind }) => kind === 'patient')?.id
  if (!caseId) throw new Error('The victim has no open case')
  await planOne(maker, worker, caseId)
  await hold(maker, worker, caseId)
  const off = await planOne(maker, worker, caseId)
  await door.ask(worker, conferences.cancelConference, { ...placeOf(off), why: `手术${mark}` })

  const recorded = await door.ask(worker, conferences.recordConference, {
    ...placeOf(await hold(maker, worker, caseId)),
    answers: [{ question: `问${mark}`, answer: `答${mark}`, answeredBy: `主治${mark}` }],
    ...{ socialWorkView: `建议${mark}`, familyVoice: `家属说${mark}`, clientVoice: `我说${mark}` },
    decisions: [1, 2].map((n) => ({
      ...{ what: `任务${n}${mark}`, owner: `谁${mark}`, due: '2030-01-01' },
    })),
  })
  const { version: _, ...which } = placeOf(recorded)
  const amendment = { reason: `补${mark}`, text: `更正${mark}` }
  await door.ask(worker, conferences.amendConference, { ...which, ...amendment })
}

function placeOf({ caseId, id: conferenceId, version }: Conference) {
  return { caseId, conferenceId, version }
}

function aPlan(mark: string) {
  const attendees = [1, 2].map((n) => ({ name: `某${n}${mark}`, discipline: `营养师${mark}` }))
  return {
    ...{ at: addMinutes(toInstant(new Date()), -5 * DAY), place: `示教室${mark}` },
    ...{ purpose: `为了${mark}`, questions: [`问${mark}`], attendees },
  }
}

function planOne({ door, mark }: Maker, worker: Actor, caseId: CaseId) {
  const plan = { caseId, kind: 'team' as const, ...aPlan(mark) }
  return door.ask(worker, conferences.planConference, plan)
}

async function hold(maker: Maker, worker: Actor, caseId: CaseId) {
  const { at, place, attendees } = aPlan(maker.mark)
  const planned = await planOne(maker, worker, caseId)
  const held = { ...placeOf(planned), at, place, attendees }
  return maker.door.ask(worker, conferences.holdConference, held)
}
