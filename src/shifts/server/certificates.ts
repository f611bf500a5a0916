import { randomInt, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import { getInstitution } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { getOwnVolunteer, identityOf, namesOf } from '#volunteers/server/index.ts'
import {
  type CertificateId,
  type CertificateState,
  certificateSteps,
  findCertificateObstacle,
  noticeUntil,
  toCheckResult,
} from '../model/certificate.ts'
import type * as contract from '../model/contract.ts'
import * as store from './certificates.store.ts'
import { listVerified } from './hours.store.ts'

/** Without what looks alike: 0 O, 1 I L. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const TAIL_LENGTH = 6

export async function requestCertificate(
  tx: Tx,
  actor: Actor,
  { from, until }: z.output<typeof contract.requestCertificate.input>,
  { newId, now }: Deps,
) {
  const { id: volunteerId, number } = await getOwnVolunteer(tx, actor)
  if (until < from) throw new Refusal('days-out-of-order', 409, { field: 'until' })
  const { institutionId, minutes } = await reckon(tx, actor, { volunteerId, from, until })
  if (minutes === 0) throw new Refusal('no-verified-hours', 409, { field: 'from' })
  const row: store.CertificateRow = {
    ...{ institutionId, id: newId() as CertificateId, volunteerId, volunteerNumber: number },
    ...{ state: 'requested', number: '', tail: '', tailHash: null, from, until, minutes },
    ...{ entries: [], noticeUntil: null, issuedOn: null, why: '', replaces: null, version: 1 },
    requestedAt: now(),
  }
  await store.addCertificate(tx, row)
  await record(tx, actor, 'shifts.request-certificate', { kind: 'certificate', id: row.id })
  return row
}

export async function stepCertificate(
  tx: Tx,
  actor: Actor,
  { certificateId, step, why, version }: z.output<typeof contract.stepCertificate.input>,
  deps: Deps,
) {
  const row = await store.getCertificate(tx, actor, certificateId, true)
  const counted = await reckon(tx, actor, row)
  const facts = { ...row, ...(step !== 'issue' && { minutes: counted.minutes }), why }
  const obstacle = findCertificateObstacle(step, { ...facts, now: deps.now() })
  if (obstacle)
    throw new Refusal(obstacle, 409, obstacle === 'reason-missing' ? { field: 'why' } : {})
  if (row.version !== version) throw new Refusal('version-changed', 412)

  await record(tx, actor, `shifts.certificate-${step}`, { kind: 'certificate', id: row.id })
  const state = certificateSteps[row.state][step] as CertificateState
  if (step === 'correct') return replace(tx, row, { ...counted, why }, deps)
  return store.changeCertificate(tx, row, {
    ...{ state, ...(step === 'revoke' && { why }) },
    ...(step === 'draw' && { minutes: counted.minutes, entries: counted.entries }),
    ...(step === 'announce' && { noticeUntil: noticeUntil(deps.now()) }),
    ...(step === 'issue' && (await numbered(tx, row, deps))),
  })
}

/** What was wrong is put right under a new number; the old one says that it was replaced. */
async function replace(
  tx: Tx,
  old: store.CertificateRow,
  { why, minutes, entries }: Pick<store.CertificateRow, 'why' | 'minutes' | 'entries'>,
  deps: Deps,
) {
  await store.changeCertificate(tx, old, { state: 'corrected', why })
  const id = deps.newId() as CertificateId
  const row: store.CertificateRow = {
    ...{ ...old, id, minutes, entries, why: '', replaces: old.id, version: 1, state: 'issued' },
    ...(await numbered(tx, old, deps)),
  }
  await store.addCertificate(tx, row)
  return row
}

async function numbered(
  tx: Tx,
  { institutionId }: Pick<store.CertificateRow, 'institutionId'>,
  { now, vault }: Deps,
) {
  const issuedOn = dayInBeijing(now())
  const number = await store.nextNumber(tx, institutionId, Number(issuedOn.slice(0, 4)))
  const tail = Array.from({ length: TAIL_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return { number, tail, issuedOn, tailHash: vault.blindIndex(`${number} ${tail}`, 'certificate') }
}

export async function listCertificates(tx: Tx, actor: Actor) {
  const rows = await store
    .visibleCertificates(tx, actor)
    .selectAll()
    .orderBy('requestedAt', 'desc')
    .limit(MOST_LISTED)
    .execute()
  const names = await namesOf(tx, actor, [...new Set(rows.map((row) => row.volunteerId))])
  await record(tx, actor, 'shifts.list-certificates', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  return {
    certificates: rows.map((row) => ({ ...row, name: names.get(row.volunteerId)?.name ?? '' })),
  }
}

/** As it is printed; a volunteer sees the own ones alone, also while others are on notice. */
export async function openCertificate(
  tx: Tx,
  actor: Actor,
  { certificateId }: { certificateId: CertificateId },
  deps: Deps,
) {
  const row = await store.getCertificate(tx, actor, certificateId)
  const { name, identityNumber } = await identityOf(tx, actor, row.volunteerId, deps)
  const counted = new Set(row.entries)
  const entries = await listVerified(tx, actor, row)
  const lines = new Map<string, { title: string; minutes: number; times: number }>()
  for (const { id, title, minutes } of entries) {
    if (counted.size > 0 && !counted.has(id)) continue
    const line = lines.get(title) ?? { title, minutes: 0, times: 0 }
    lines.set(title, { title, minutes: line.minutes + minutes, times: line.times + 1 })
  }
  const { name: house } = await getInstitution(tx, row.institutionId)
  await record(tx, actor, 'shifts.open-certificate', { kind: 'certificate', id: row.id })
  return { ...row, name, identityNumber, house, lines: [...lines.values()] }
}

/** Asked by anybody. Neither whose it is nor whether the number exists is told. */
export async function checkCertificate(
  tx: Tx,
  _actor: Actor,
  { number, tail }: z.output<typeof contract.checkCertificate.input>,
  { vault }: Deps,
) {
  const asked = [number, tail].map((text) => text.normalize('NFKC').toUpperCase())
  const { rows } = await sql<{ state: CertificateState; tailHash: Buffer }>`
    select * from shifts.find_certificate(${asked[0]})`.execute(tx)
  const given = vault.blindIndex(asked.join(' '), 'certificate')
  const [found] = rows
  const fits = timingSafeEqual(found?.tailHash ?? Buffer.alloc(given.length), given)
  return { result: found && fits ? toCheckResult(found.state) : ('no-match' as const) }
}

async function reckon(
  tx: Tx,
  actor: Actor,
  period: Pick<store.CertificateRow, 'volunteerId' | 'from' | 'until'>,
) {
  const entries = await listVerified(tx, actor, period)
  return {
    institutionId: actor.institutionId as store.CertificateRow['institutionId'],
    entries: entries.map(({ id }) => id),
    minutes: entries.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}
