import type { z } from 'zod'
import { type CaseRow, lockCase } from '#casework/server/index.ts'
import { getInstitution } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Resource } from '#resources/model/resource.ts'
import { findShownResource } from '#resources/server/index.ts'
import type { prepareReferral as contract } from '../model/contract.ts'
import { classesIn, toText } from '../model/package.ts'
import { checkBefore, NOTHING_CHECKED } from '../model/preflight.ts'
import type { ReferralId } from '../model/referral.ts'
import { presentPage } from './present.ts'
import { digestOf, sealPackage } from './sealed.ts'
import * as store from './store.ts'
import type { ReferralRow } from './tables.ts'

type Given = z.output<typeof contract.input>

/** From here on the package does not change: what is shown next is what will be sent. */
export async function prepareReferral(tx: Tx, actor: Actor, given: Given, deps: Deps) {
  const file = await lockCase(tx, actor, given.caseId)
  if (file.closedAt !== null) throw new Refusal('case-ended')
  const before = await store.referralsOf(tx, file).execute()
  if (given.previousId && !before.some(({ id }) => id === given.previousId))
    throw noSuch('referral')
  const resource = await findTarget(tx, actor, given, deps)
  const to = toWhom(given, resource)
  if (to.name === '' || (to.contact === '' && to.institutionId === null))
    throw new Refusal('receiver-not-named', 409, { field: 'to' })
  const at = deps.now()
  const preflight = resource
    ? checkBefore(resource, given.facts, given.documents, at)
    : NOTHING_CHECKED
  if (preflight.answer === 'no' && given.despite === '')
    throw new Refusal('preflight-says-no', 409, { field: 'despite' })

  const id = deps.newId() as ReferralId
  const number = `${file.number}-Z${before.length + 1}`
  const text = await writePackage(tx, actor, { ...given, number, to, file, resource, at })
  const row: ReferralRow = {
    ...{ id, number, institutionId: file.institutionId, caseId: file.id },
    ...{ resourceId: given.resourceId, previousId: given.previousId, need: given.facts.need },
    ...{ toName: to.name, toContact: to.contact, toInstitutionId: to.institutionId },
    ...{ intention: given.intention, urgency: given.urgency },
    ...{ facts: JSON.stringify(given.facts), preflight: JSON.stringify(preflight) },
    ...{ package: sealPackage(deps.vault, id, text), digest: digestOf(text) },
    ...{ dataClasses: classesIn(given.items), consentId: null },
    ...{ state: 'prepared', stateSince: at, holdUntil: null, attempts: 0, settled: false },
    ...{ reason: null, createdAt: at, createdBy: actor.accountId, version: 1 },
    ...{ sentAt: null, acceptedAt: null, deliveredAt: null, closedAt: null },
  }
  await store.addReferral(tx, row)
  await store.addEvent(tx, {
    ...{ institutionId: row.institutionId, caseId: row.caseId, referralId: id, id: deps.newId() },
    ...{ at, side: 'sender', who: actor.name.slice(0, 60), step: 'prepare', reason: null },
    note: given.despite,
  })
  await record(tx, actor, 'referrals.prepare', { kind: 'referral', id })
  return presentPage(tx, { ...row, preflight }, deps)
}

async function findTarget(tx: Tx, actor: Actor, { resourceId }: Given, deps: Deps) {
  if (resourceId === null) return
  const found = await findShownResource(tx, actor, resourceId, deps)
  if (!found) throw noSuch('resource')
  return found
}

/** What the directory says, unless somebody has written another contact. */
function toWhom({ to }: Given, resource: Resource | undefined) {
  if (!resource) return to
  const { provider, contact } = resource.content
  return {
    name: provider.name,
    contact: to.contact || contact,
    institutionId: provider.institutionId,
  }
}

interface Written extends Given {
  readonly number: string
  readonly file: CaseRow
  readonly resource: Resource | undefined
  readonly at: ReturnType<Deps['now']>
}

async function writePackage(tx: Tx, actor: Actor, given: Written) {
  const { number, intention, urgency, to, file, resource, items, documents, at } = given
  return toText({
    ...{ format: 'renqiao-referral-1', number, intention, urgency },
    from: { house: (await getInstitution(tx, file.institutionId)).name, worker: actor.name },
    to: { name: to.name, contact: to.contact, service: resource?.content.name ?? '' },
    ...{ items, documents, preparedAt: at },
  })
}
