import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { writeWorkbook } from '#imports/server/index.ts'
import { isMinor } from '#people/model/age.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { readBase64 } from '#platform/server/archive.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { listColumns } from '../model/list-columns.ts'
import type { ListedVolunteer } from '../model/list-row.ts'
import type { VolunteerId } from '../model/volunteer.ts'
import { judge, readList } from './list.ts'
import { numberOf } from './recruiting.ts'
import { addToRoll, lockRoll } from './roll.ts'
import { identityIndex, seal } from './sealed.ts'
import type { Tables } from './tables.ts'

export function fetchListSheet() {
  return writeWorkbook('志愿者名单', listColumns, [])
}

/** What would become of each row; the page shows it before it asks for the yes. */
export async function checkList(
  tx: Tx,
  actor: Actor,
  file: z.output<typeof contract.checkList.input>,
  deps: Deps,
) {
  const { rows, notes } = await readList(file, deps)
  const lines = await judge(tx, actor, rows, deps)
  // How many, and nobody: the log is there for good.
  await record(tx, actor, 'volunteers.check-list', { kind: 'volunteers', id: `${lines.length}` })
  const shown = lines.map(({ n, name, volunteer, state, faults, who }) => ({
    ...{ n, name, state, faults: [...faults] },
    isMinor: volunteer !== undefined && isMinor(volunteer.birthDate, deps.now()),
    onRoll: who ? { id: who.id, number: who.number, name: who.name, state: who.state } : null,
  }))
  return { digest: digestOf(file.base64), notes: [...notes], lines: shown }
}

/** Whoever is fine, or was said to be another person, is put on the roll: all of them, or none. */
export async function importList(
  tx: Tx,
  actor: Actor,
  { digest, others, ...file }: z.output<typeof contract.importList.input>,
  deps: Deps,
) {
  if (digestOf(file.base64) !== digest) throw new Refusal('list-changed', 409, { field: 'digest' })
  const { rows } = await readList(file, deps)
  await lockRoll(tx, actor)
  const lines = await judge(tx, actor, rows, deps)
  const taken = lines.flatMap(({ n, state, volunteer }) =>
    volunteer && (state === 'fine' || (state === 'alike' && others.includes(n))) ? volunteer : [],
  )
  await addToRoll(
    tx,
    taken.map((one) => toRow(actor, one, deps)),
  )
  await record(tx, actor, 'volunteers.import', {
    ...{ kind: 'volunteers', id: `${taken.length}/${lines.length}` },
  })
  return { added: taken.length, leftOut: lines.length - taken.length }
}

/** As if somebody had applied: interview, clearance, training and a guardian's consent stay due. */
function toRow(
  { institutionId }: Actor,
  { identityNumber, phone, guardianPhone, ...told }: ListedVolunteer,
  { now, newId, vault }: Deps,
): Tables['volunteers.volunteer'] {
  const id = newId() as VolunteerId
  return {
    ...told,
    ...{ institutionId: institutionId as InstitutionId, id, accountId: null, version: 1 },
    ...{ number: numberOf(id, dayInBeijing(now())), state: 'applied', stateWhy: '' },
    phone: seal(vault, 'phone', id, phone),
    guardianPhone: seal(vault, 'guardian_phone', id, guardianPhone),
    identityNumber: seal(vault, 'identity_number', id, identityNumber),
    identityIndex: identityNumber ? identityIndex(vault, identityNumber) : null,
    ...{ guardianConsentOn: null, asksWritten: false, healthClearedOn: null },
    ...{ infectionClearedOn: null, screenNote: '', appliedAt: now(), activeSince: null },
  }
}

function digestOf(base64: string) {
  return createHash('sha256').update(readBase64(base64)).digest('hex')
}
