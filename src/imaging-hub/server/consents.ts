import type { z } from 'zod'
import type { HubCall } from '#imaging-node/model/hub-call.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { keepConsent, listConsents, withdrawConsent } from '../model/contract.ts'
import type { Consent } from '../model/provision.ts'
import { announce } from './bulletins.ts'
import { callerActor, type MemberCaller } from './callers.ts'
import { listConsentsOf } from './consents.store.ts'
import type { ImagingHub } from './hub.ts'
import { knowPerson } from './persons.ts'
import { refused } from './serve-call.ts'
import type { Tables } from './tables.ts'

type Asked<Call extends { input: z.ZodType }> = {
  readonly caller: MemberCaller
  readonly input: z.output<Call['input']>
}

/** What a patient allows and forbids. Running sessions that could rest on the old word end. */
export async function keep(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: Asked<typeof keepConsent>,
): Promise<z.input<typeof keepConsent.output>> {
  checkSpeaker(keepConsent, caller, input)
  const { pid, pids } = await knowPerson(hub, tx, input.person.code)
  const known = (await listConsentsOf(tx, pids)).find(({ id }) => id === input.consent)
  if (input.consent && (!known || known.withdrawnAt))
    throw refused(keepConsent as HubCall<never, never>, 'no-such-consent')
  const consent = {
    id: known?.id ?? hub.deps.newId(),
    version: (known?.version ?? 0) + 1,
    provisions: input.provisions,
    withdrawnAt: null,
  }
  await write(hub, tx, { caller, input, consent, pid: known?.pid ?? pid })
  return consent
}

/** Takes all of it back; what it said before stays on record. @throws Refusal no-such-consent */
export async function withdraw(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: Asked<typeof withdrawConsent>,
): Promise<z.input<typeof withdrawConsent.output>> {
  checkSpeaker(withdrawConsent, caller, input)
  const { pids } = await knowPerson(hub, tx, input.person.code)
  const known = (await listConsentsOf(tx, pids)).find(({ id }) => id === input.consent)
  if (!known || known.withdrawnAt)
    throw refused(withdrawConsent as HubCall<never, never>, 'no-such-consent')
  const { id, version, provisions, pid } = known
  const consent = { id, version: version + 1, provisions, withdrawnAt: hub.deps.now() }
  await write(hub, tx, { caller, input, consent, pid })
  return consent
}

export async function listOf(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: Asked<typeof listConsents>,
): Promise<z.input<typeof listConsents.output>> {
  checkSpeaker(listConsents, caller, input)
  const { pid, pids } = await knowPerson(hub, tx, input.person.code)
  await record(tx, callerActor(caller), 'imaging-hub.list-consents', {
    kind: 'imaging-person',
    id: pid,
  })
  const consents = await listConsentsOf(tx, pids)
  return { consents: consents.map(({ pid: _, ...consent }) => consent) }
}

interface Writing {
  readonly caller: MemberCaller
  readonly input: { readonly practitioner: { readonly id: string } }
  readonly consent: Consent
  readonly pid: string
}

async function write(hub: ImagingHub, tx: Tx, { caller, input, consent, pid }: Writing) {
  const at = hub.deps.now()
  const { id, version, provisions } = consent
  await tx
    .withTables<Tables>()
    .insertInto('imagingHub.consent')
    .values({
      ...{ pid, id, version, at, saidBy: `${caller.org} ${input.practitioner.id}` },
      provisions: JSON.stringify(provisions) as never,
      withdrawnAt: consent.withdrawnAt as typeof at | null,
    })
    .execute()
  await record(tx, callerActor(caller), 'imaging-hub.consent', { kind: 'imaging-consent', id })
  await announce(tx, { kind: 'person', ref: pid }, at)
}

/** Consent is the patient’s: through a member that speaks for patients, by the patient or an agent. */
export function checkSpeaker(
  call: object,
  caller: MemberCaller,
  { practitioner }: { readonly practitioner: { readonly role: string } },
) {
  const contract = call as HubCall<never, never>
  if (!caller.purposes.includes('PATRQT')) throw refused(contract, 'purpose-not-granted')
  if (practitioner.role !== 'patient' && practitioner.role !== 'agent')
    throw refused(contract, 'role-may-not')
}
