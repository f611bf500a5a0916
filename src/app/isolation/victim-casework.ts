import type { CaseId } from '#casework/model/case.ts'
import * as casework from '#casework/model/contract.ts'
import { type Actor, NOBODY, type PersonId } from '#platform/model/actor.ts'
import { toInstant } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

/** A poster, requests that wait, and a case in the midst of service. */
export async function fillCasework(maker: Maker, worker: Actor, lead: Actor, clientId: PersonId) {
  const { door, mark, digits } = maker
  const reachAt = `13700002${digits}`
  await door.ask(lead, casework.setDuty, {
    accountId: worker.accountId,
    deputyId: lead.accountId,
    version: 0,
  })
  const poster = await door.ask(worker, casework.hangPoster, { ward: `病区${mark}` })
  await door.ask(NOBODY, casework.askFromPoster, {
    token: poster.path.split('/').at(-1) ?? '',
    source: 'family',
    reasons: ['money'],
    text: `想问救助${mark}`,
    bed: `床${mark}`,
    reachAt,
  })
  await register(maker, worker, reachAt)
  const open = () => accept(maker, worker, clientId, reachAt)
  await assess(maker, worker, await open())
  await serve(maker, worker, await open())
  const last = await open()
  await close(maker, worker, last, await serve(maker, worker, last))
  return reachAt
}

/** One more case in the midst of service, with nothing in the way of its closing. */
export async function aCaseOf(maker: Maker, worker: Actor) {
  const { rows } = await maker.door.ask(worker, casework.listCases, { desk: 'open' })
  const clientId = rows.find(({ kind }) => kind === 'patient')?.client.id
  if (!clientId) throw new Error('The victim has no client')
  const caseId = await accept(maker, worker, clientId)
  return { caseId, clientId, version: await serve(maker, worker, caseId) }
}

function register({ door, mark }: Maker, worker: Actor, reachAt = '') {
  return door.ask(worker, casework.registerHelpRequest, {
    source: 'ward-staff',
    channel: 'ward',
    urgency: 'day',
    reasons: ['emotion'],
    text: `夜里哭${mark}`,
    ward: `东${mark}`,
    bed: `位${mark}`,
    reachAt,
  })
}

async function accept(maker: Maker, worker: Actor, clientId: PersonId, reachAt = '') {
  const { id: requestId, version } = await register(maker, worker, reachAt)
  const triaged = await maker.door.ask(worker, casework.triageHelpRequest, {
    requestId,
    urgency: 'day',
    version,
  })
  const { caseId } = await maker.door.ask(worker, casework.acceptHelpRequest, {
    requestId,
    clientId,
    kind: 'patient',
    serviceLine: 'psychosocial-support',
    version: triaged.version,
  })
  return caseId
}

async function assess({ door, mark }: Maker, worker: Actor, caseId: CaseId) {
  const { version } = await door.ask(worker, casework.openCase, { caseId })
  return door.ask(worker, casework.assessCase, {
    caseId,
    needs: [{ domain: 'emotion', severity: 2, note: `怕手术${mark}` }],
    riskLevel: 'yellow',
    legalBasis: `依据${mark}`,
    version,
  })
}

/** Brings a case as far as its closing: service, a note with both halves, a goal that was reached. */
async function serve(maker: Maker, worker: Actor, caseId: CaseId) {
  const { door, mark } = maker
  const { version } = await assess(maker, worker, caseId)
  const opened = await door.ask(worker, casework.takeStep, { caseId, step: 'open', version })
  const goal = await door.ask(worker, casework.setGoal, {
    caseId,
    domain: 'emotion',
    text: `睡得着${mark}`,
    measure: `自评${mark}`,
    due: '2030-01-01',
  })
  await door.ask(worker, casework.rateGoal, {
    caseId,
    goalId: goal.id,
    attainment: 1,
    version: goal.version,
  })
  const contact = await door.ask(worker, casework.writeContact, {
    caseId,
    at: toInstant(new Date()),
    minutes: 20,
    mode: 'bedside',
    with: `和母亲${mark}`,
    contactMade: true,
    activities: ['emotional-support'],
    goalIds: [goal.id],
    shared: `谈了手术${mark}`,
    confidential: `家里的事${mark}`,
    next: `明天再来${mark}`,
  })
  await door.ask(worker, casework.amendContact, {
    caseId,
    contactId: contact.id,
    reason: `补充${mark}`,
    text: `更正${mark}`,
  })
  return opened.version
}

async function close({ door, mark }: Maker, worker: Actor, caseId: CaseId, version: number) {
  await door.ask(worker, casework.beginClosing, {
    caseId,
    closure: {
      reason: 'goals-met',
      summary: `小结${mark}`,
      referredAtClosure: false,
      clientInformed: true,
      followUps: ['2030-01-01'],
    },
    version,
  })
}
