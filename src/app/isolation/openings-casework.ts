import * as casework from '#casework/model/contract.ts'
import * as drafts from '#drafts/model/contract.ts'
import * as entitlements from '#entitlements/model/contract.ts'
import { catalogue } from '#instruments/model/catalogue.ts'
import * as instruments from '#instruments/model/contract.ts'
import { giveConsent } from '#people/model/contract-ties.ts'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import { toInstant } from '#platform/model/time.ts'
import { newId } from '#platform/server/new-id.ts'
import * as readings from '#readings/model/contract.ts'
import * as referrals from '#referrals/model/contract.ts'
import * as support from '#staff-support/model/contract.ts'
import { type Hands, holderOf } from './hands.ts'
import { anAppointee } from './victim.ts'
import { prepare } from './victim-referrals.ts'

/** A case that can be closed; referrals that can be sent and answered; a client who agreed to be asked about. */
export async function openCasework(hands: Hands) {
  await openReferrals(hands)
  const { door, mark, world, file, open, own } = hands
  const { worker, lead, institutionId } = world
  const { caseId, clientId, version } = file
  open(worker, casework.beginClosing, {
    ...{ caseId, version },
    closure: {
      ...{ reason: 'goals-met', summary: `小结${mark}`, referredAtClosure: false },
      ...{ clientInformed: true, followUps: ['2030-01-01'] },
    },
  })
  const [{ id: variant, items }] = catalogue.epds.variants
  open(worker, instruments.raiseSafety, {
    ...{ caseId, instrumentId: 'epds', variant, draftId: newId() },
    answers: Object.fromEntries(items.map(({ id }) => [id, 1])),
  })
  open(worker, drafts.dropDraft, { form: `contact-note.${clientId}` })
  open(lead, readings.markRead, { caseId, asOf: toInstant(new Date()) })
  await door.ask(worker, giveConsent, {
    ...{ personId: clientId, givenBy: clientId, purpose: 'insurance', separate: true, from: null },
    recipients: [{ kind: 'own-institution', institutionId: null, name: '', contact: '' }],
    ...{ dataClasses: ['money'], until: null, limitsTold: true, notice: CURRENT_NOTICE },
    evidence: { kind: 'signature', keptAt: `柜${mark}` },
  })
  open(worker, entitlements.openCaseRights, { caseId })

  const home = { institutionId, districtCode: worker.districtCode }
  const third = await anAppointee(hands, 'social-worker', home, '-third')
  own(third.accountId)
  open(lead, support.nameCounsellor, { accountId: third.accountId })
}

async function openReferrals(hands: Hands) {
  const { door, mark, world, open } = hands
  const { worker } = world
  const partner = holderOf('partner', world)
  const { rows } = await door.ask(worker, casework.listCases, { desk: 'open' })
  const other = rows.find(({ id, kind, state }) => {
    return id !== hands.file.caseId && kind === 'patient' && state === 'active'
  })
  if (!other) throw new Error('The victim has no second case')
  const consent = {
    ...{ givenBy: other.client.id, separate: true },
    evidence: { kind: 'signature' as const, keptAt: `柜${mark}` },
  }
  const unsent = await prepare(hands, worker, other.id, null)
  open(worker, referrals.sendReferral, { ...unsent, consent })
  const sent = await prepare(hands, worker, other.id, partner.institutionId)
  await door.ask(worker, referrals.sendReferral, { ...sent, consent })
  const { referralId } = sent
  const said = { reason: null, note: '', version: sent.version + 1 }
  open(partner, referrals.stepReceived, { referralId, step: 'accept', ...said })
}
