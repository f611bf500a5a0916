import type { CaseId } from '#casework/model/case.ts'
import { listCases } from '#casework/model/contract.ts'
import * as crises from '#crises/model/contract.ts'
import type { CrisisKind } from '#crises/model/crisis.ts'
import type { Actor } from '#platform/model/actor.ts'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

/**
 * Crises of one case at every step of the way, reports with and without an answer, and a visit.
 * @returns where the visit leads, which lies sealed
 */
export async function fillCrises(maker: Maker, worker: Actor, lead: Actor) {
  const { rows } = await maker.door.ask(worker, listCases, { desk: 'open' })
  const caseId = rows[0]?.id
  if (!caseId) throw new Error('The victim has no open case')
  await walk(maker, worker, caseId, 'suicide', 0)
  await walk(maker, worker, caseId, 'self-harm', 1)
  await walk(maker, worker, caseId, 'harm-to-others', 2)
  await walk(maker, worker, caseId, 'missing', 3)
  await report(maker, worker, await walk(maker, worker, caseId, 'domestic-violence', 4))
  const closing = await walk(maker, worker, caseId, 'other', 4)
  await close(maker, worker, closing)
  return visit(maker, worker, lead, caseId)
}

type Which = { caseId: CaseId; crisisId: crises.CrisisPage['id'] }

/** So many steps of: begin to screen, set the level, stabilise, monitor. */
async function walk(
  { door, mark }: Maker,
  worker: Actor,
  caseId: CaseId,
  kind: CrisisKind,
  steps: number,
): Promise<Which> {
  const sign = { caseId, kind, origin: 'ward' as const, note: `护士说${mark}` }
  const { id: crisisId } = await door.ask(worker, crises.raiseCrisis, sign)
  const which = { caseId, crisisId }
  const version = async () => (await door.ask(worker, crises.openCrisis, which)).version
  const take = async (step: 'begin-screening' | 'stabilise' | 'monitor') =>
    door.ask(worker, crises.takeCrisisStep, { ...which, step, version: await version() })
  if (steps > 0) await take('begin-screening')
  if (steps > 1)
    await door.ask(worker, crises.screenCrisis, {
      ...{ ...which, kind, capacity: 'full', note: `整夜不睡${mark}`, level: 'yellow' },
      ...{ scores: { state: 2, plan: 0, support: 0, history: 0 }, lowerWhy: `女儿在${mark}` },
      version: await version(),
    })
  if (steps > 2) await take('stabilise')
  if (steps > 3) await take('monitor')
  const at = toInstant(new Date())
  const done = { kind: 'stayed' as const, at, informed: [`护士${mark}`], note: `陪着${mark}` }
  await door.ask(worker, crises.noteAction, { ...which, ...done })
  if (steps > 3) {
    const received = { to: 'clinician' as const, name: `值班${mark}`, at, note: `已接${mark}` }
    await door.ask(worker, crises.handOver, { ...which, ...received })
    const plan = {
      ...{ warningSigns: `征兆${mark}`, whatICanDo: `散步${mark}`, people: `姐姐${mark}` },
      ...{ professionals: `门诊${mark}`, safePlace: `收药${mark}` },
    }
    await door.ask(worker, crises.planSafety, { ...which, plan, version: await version() })
  }
  return which
}

async function report({ door, mark }: Maker, worker: Actor, which: Which) {
  const version = async () => (await door.ask(worker, crises.openCrisis, which)).version
  await door.ask(worker, crises.writeReport, {
    ...{ ...which, facts: `伤痕${mark}`, notice: 'withheld', noticeWhy: `怕${mark}` },
    version: await version(),
  })
  const { filings } = await door.ask(worker, crises.fileReport, {
    ...{ ...which, recipient: 'police', office: `派出所${mark}`, at: toInstant(new Date()) },
    version: await version(),
  })
  const [filing] = filings
  if (filing)
    await door.ask(worker, crises.answerFiling, {
      ...{ ...which, filingId: filing.id, version: filing.version },
      ...{ receiptNo: `受${mark}`, feedback: `立案${mark}` },
    })
}

async function close({ door, mark }: Maker, worker: Actor, which: Which) {
  const { version } = await door.ask(worker, crises.openCrisis, which)
  const ended = { outcome: 'safe-again' as const, summary: `小结${mark}` }
  await door.ask(worker, crises.closeCrisis, { ...which, ...ended, version })
}

async function visit({ door, mark }: Maker, worker: Actor, lead: Actor, caseId: CaseId) {
  const place = `某街某号${mark}`
  const now = toInstant(new Date())
  const when = { startsAt: now, backBy: addMinutes(now, 90) }
  const planned = { caseId, watcherId: lead.accountId, place, ...when }
  await door.ask(worker, crises.planVisit, planned)
  return place
}
