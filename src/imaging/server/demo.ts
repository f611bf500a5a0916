import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { demoCodes } from '../model/demo.ts'
import { beginEncounter } from './encounters.ts'
import { bindCode } from './own-code.ts'

/** As whoever speaks: at the counter an account gets its code; a doctor has two patients before her. */
export async function fillImaging(
  tx: Tx,
  enter: (actor: Actor) => Promise<unknown>,
  { clerk, insured, doctor }: { clerk: Actor; insured: Actor; doctor: Actor },
  deps: Deps,
) {
  await enter(clerk)
  await bindCode(tx, clerk, { accountId: insured.accountId, code: demoCodes.insured }, deps)
  await enter(doctor)
  const proof = 'e-voucher' as const
  for (const one of [
    { number: 'MZ-20260301-018', name: '沈云田', kind: 'outpatient', code: demoCodes.patient },
    { number: 'ZY-20260228-004', name: '骆清和', kind: 'inpatient', code: demoCodes.insured },
  ] as const)
    await beginEncounter(tx, doctor, { ...one, proof }, deps)
}
