import * as enrolment from '#enrolment/model/contract.ts'
import * as entitlements from '#entitlements/model/contract.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

/** A drug that somebody insured bought with the subsidy, and one that was written down by mistake. */
export async function fillEntitlements(
  { door, mark, digits }: Maker,
  insured: Actor,
  clerk: Actor,
) {
  const { self } = await door.ask(insured, enrolment.openMine, {})
  if (!self) throw new Error('The victim is not insured')
  const { insuredId } = self
  const use = {
    ...{ insuredId, entitlement: 'drug-subsidy' as const, channel: 'offline' as const },
    ...{ day: '2026-03-02' as Day, amount: Number(`4${digits}`), what: `药店${mark}` },
  }
  await door.ask(clerk, entitlements.recordUse, { ...use, receipt: `小票${mark}` })
  const receipt = `另一张${mark}`
  const { entries } = await door.ask(clerk, entitlements.recordUse, { ...use, receipt })
  const entryId = entries.find((entry) => entry.receipt === receipt)?.id as entitlements.EntryId
  const reason = `记错${mark}`
  await door.ask(clerk, entitlements.correctUse, { insuredId, entryId, reason })
}
