import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import { getInstitution } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { addMinutes } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-programmes.ts'
import type { FunderId, ProgrammeId } from '../model/programme.ts'
import * as store from './programmes.store.ts'

const CODE_MINUTES = 14 * 24 * 60

export async function listProgrammes(tx: Tx, actor: Actor) {
  const mine = await store.findMyFunder(tx, actor)
  return {
    funders: await store.visibleFunders(tx, actor, mine).orderBy('name').execute(),
    programmes: await store.listProgrammes(tx, actor, mine),
    mine,
  }
}

export async function addFunder(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.addFunder.input>,
  deps: Deps,
) {
  if (input.institutionId) await getInstitution(tx, input.institutionId)
  const id = deps.newId() as FunderId
  const funder = { id, ...input, invented: false }
  const isNew = await store.addFunder(tx, {
    ...{ ...funder, createdAt: deps.now(), createdBy: actor.accountId },
  })
  if (!isNew) throw new Refusal('funder-known', 409, { field: 'name' })
  await record(tx, actor, 'aid.add-funder', { kind: 'funder', id })
  return funder
}

/** Twelve random bytes, read aloud in groups; kept as a keyed hash. */
export async function inviteOfficer(
  tx: Tx,
  actor: Actor,
  { funderId }: { readonly funderId: FunderId },
  deps: Deps,
) {
  await getFunder(tx, actor, funderId)
  const code = randomBytes(12).toString('hex').toUpperCase()
  await store.addInvitation(tx, {
    ...{ codeHash: hashOf(code, deps), funderId, usedBy: null },
    until: addMinutes(deps.now(), CODE_MINUTES),
  })
  await record(tx, actor, 'aid.invite-officer', { kind: 'funder', id: funderId })
  return { code: code.replace(/(.{4})(?=.)/g, '$1-') }
}

export async function joinFunder(
  tx: Tx,
  actor: Actor,
  { code }: { readonly code: string },
  deps: Deps,
) {
  const { rows } = await sql<{ funderId: FunderId | null }>`
    select aid.join_funder(${hashOf(code, deps)}, ${deps.now()}) as funder_id`.execute(tx)
  const funderId = rows[0]?.funderId
  if (!funderId) throw new Refusal('code-not-good', 409, { field: 'code' })
  await record(tx, actor, 'aid.join-funder', { kind: 'funder', id: funderId })
  return { funderId }
}

function hashOf(code: string, { vault }: Deps) {
  return vault.blindIndex(code.replace(/[\s-]/g, '').toUpperCase(), 'aid.invitation')
}

export async function addProgramme(
  tx: Tx,
  actor: Actor,
  { funderId, ...content }: z.output<typeof contract.addProgramme.input>,
  deps: Deps,
) {
  await getFunder(tx, actor, funderId)
  const id = deps.newId() as ProgrammeId
  await store.addProgramme(tx, {
    ...{ ...content, id, funderId, terms: JSON.stringify(content.terms), ended: false },
    ...{ changedAt: deps.now(), changedBy: actor.accountId, version: 1 },
  })
  await record(tx, actor, 'aid.add-programme', { kind: 'aid-programme', id })
  return getProgramme(tx, actor, id)
}

export async function changeProgramme(
  tx: Tx,
  actor: Actor,
  { programmeId, version, ...content }: z.output<typeof contract.changeProgramme.input>,
  deps: Deps,
) {
  const before = await getProgramme(tx, actor, programmeId)
  const changed = await store.changeProgramme(tx, programmeId, version, {
    ...{ ...content, terms: JSON.stringify(content.terms) },
    ...{ changedAt: deps.now(), changedBy: actor.accountId },
  })
  if (!changed) throw new Refusal('version-changed', 412)
  await record(tx, actor, 'aid.change-programme', { kind: 'aid-programme', id: before.id })
  return getProgramme(tx, actor, programmeId)
}

/** @throws Refusal no-such-programme */
export async function getProgramme(tx: Tx, actor: Actor, id: ProgrammeId) {
  const mine = await store.findMyFunder(tx, actor)
  const found = (await store.listProgrammes(tx, actor, mine)).find((one) => one.id === id)
  if (!found) throw noSuch('programme')
  return found
}

async function getFunder(tx: Tx, actor: Actor, id: FunderId) {
  const mine = await store.findMyFunder(tx, actor)
  const funder = await store.visibleFunders(tx, actor, mine).where('id', '=', id).executeTakeFirst()
  if (!funder) throw noSuch('funder')
  return funder
}
