import * as imaging from '#imaging/model/contract.ts'
import type { ChargeLine } from '#imaging/model/fund/contract.ts'
import * as fund from '#imaging/model/fund/contract.ts'
import { NO_PART } from '#imaging/model/fund/facts.ts'
import * as glass from '#imaging/model/glass.ts'
import * as share from '#imaging/model/share.ts'
import { keepGlass, keepShare } from '#imaging/server/testing.ts'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { as } from '#platform/server/testing.ts'
import { houseDeps } from './front-door.ts'
import { type Hands, holderOf } from './hands.ts'
import { anOffice } from './victim.ts'

const DAY = 24 * 60

/** What the auditor of the fund has to ask; a glass that was broken; what somebody shared of his own. */
export async function openImaging(hands: Hands) {
  await openFund(hands)
  await openKept(hands)
}

/** Two charges for one exam. */
async function openFund({ door, mark, digits, open, own }: Hands) {
  const auditor = anOffice('fund-auditor')
  const at = addMinutes(toInstant(new Date()), -7 * DAY)
  const charge = (number: string, item: string): ChargeLine => ({
    ...{ number: `${number}${mark}`, code: `1${'0'.repeat(22)}${digits}`, item, itemName: item },
    ...{ institution: `1244030045575${digits}1A`, institutionName: `医院${mark}`, device: 'CT-1' },
    ...{ modality: 'CT', bodyPart: NO_PART, reason: null },
    ...{ orderedAt: addMinutes(at, -DAY), examAt: at },
  })
  const lines = [charge('甲', 'CT-PLAIN'), charge('乙', 'CT-SPIRAL')]
  await door.ask(auditor, fund.takeCharges, { lines })
  open(auditor, fund.takeCharges, { lines: [charge('丙', 'CT-PLAIN')] })
  const { signals } = await door.ask(auditor, fund.listSignals, {})
  const [signal] = signals
  if (!signal) throw new Error('The charges of the victim raise no question')
  const { id } = signal
  own(...signals.map((one) => one.id))
  open(auditor, fund.listSignals, {})
  open(auditor, fund.openSignal, { id })
  open(auditor, fund.takeStep, { id, deed: 'ask', text: `请说明${mark}`, version: 1 })
}

/** Both are begun at the hub of a network, which the world has not: what is kept of them here is enough. */
async function openKept({ door, db, mark, digits, world, open }: Hands) {
  const [doctor, { insured }] = [holderOf('doctor', world), world]
  const now = houseDeps.now()
  const code = `7${'0'.repeat(22)}${digits}`
  const { encounters } = await door.ask(doctor, imaging.listEncounters, {})
  const [encounter] = encounters
  if (!encounter) throw new Error('Nobody is treated at the victim')
  const kept = {
    id: glass.GlassId.parse(newId()),
    encounter: encounter.id,
    reason: 'unconscious' as const,
  }
  const person = { code, proof: 'card' as const }
  const [until, reviewDueAt] = [addMinutes(now, DAY), addMinutes(now, 3 * DAY)]
  const broken = { ...kept, text: `不省人事${mark}`, until, reviewDueAt, person }
  await as(db, doctor, (tx) => keepGlass(tx, doctor, broken, houseDeps))
  open(doctor, glass.findGlass, { encounter: encounter.id })
  open(anOffice('audit-admin'), glass.listGlass, {})

  const study = { node: 'bei-jing', studyUid: '2.25.730', manifest: 'a'.repeat(64) }
  const shared = { ...study, what: `片子${mark}`, forWhom: `亲戚${mark}`, days: 3, most: 3, code }
  await as(db, insured, (tx) => keepShare(tx, insured, shared, houseDeps))
  open(insured, share.listShares, {})
}
