import { createAccount } from '#access/server/index.ts'
import { takeOverOldCase } from '#casework/server/index.ts'
import { registerPerson } from '#people/server/index.ts'
import type { Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { NewAccount } from '../model/contract.ts'
import type { ImportKind } from '../model/kind.ts'
import type { ReadOldCase } from '../model/read-line.ts'
import { printOf, type ReadPerson } from '../model/read-person.ts'
import type { Row } from './compare.ts'
import { addTakenOver, findTakenOver } from './lines.store.ts'
import { printFor } from './sealed-line.ts'

export interface Taken {
  readonly ref: string
  readonly account?: NewAccount
}

/**
 * Writes one row, by the same doors as if somebody had typed it.
 * @throws Refusal as those doors do
 */
export async function take(tx: Tx, actor: Actor, { row, line }: Row, deps: Deps): Promise<Taken> {
  switch (line.kind) {
    case 'patients':
      return { ref: await takePerson(tx, actor, line.person, row.candidates, deps) }
    case 'old-cases':
      return { ref: await takeOldCase(tx, actor, row, line.oldCase, deps) }
    case 'staff': {
      const { account, invitation } = await createAccount(tx, actor, line.account, deps)
      const { id: ref, name, username } = account
      return { ref, account: { name, username, ...invitation } }
    }
  }
}

/** @param different those who are alike, and whom somebody has looked at */
async function takePerson(
  tx: Tx,
  actor: Actor,
  person: ReadPerson,
  different: PersonId[],
  deps: Deps,
) {
  const { id } = await registerPerson(
    tx,
    actor,
    { ...person, confirmedDifferentFrom: different },
    deps,
  )
  const print = printFor(deps, 'patients', printOf(person))
  await remember(tx, actor, 'patients', print, id, deps)
  return id
}

async function takeOldCase(
  tx: Tx,
  actor: Actor,
  row: Row['row'],
  { client, oldNumber, ...old }: ReadOldCase,
  deps: Deps,
) {
  const clientId =
    row.sameAs ??
    (await findClient(tx, actor, client, deps)) ??
    (await takePerson(tx, actor, client, row.candidates, deps))
  const note = oldNumber ? `原编号 ${oldNumber}` : ''
  const { id } = await takeOverOldCase(tx, actor, { ...old, clientId, note }, deps)
  await remember(tx, actor, 'old-cases', row.print, id, deps)
  return id
}

/** An earlier row may have brought the same client. */
async function findClient(tx: Tx, actor: Actor, client: ReadPerson, deps: Deps) {
  const print = printFor(deps, 'patients', printOf(client))
  const house = actor.institutionId as InstitutionId
  const found = await findTakenOver(tx, house, 'patients', [print])
  return found.get(print.toString('hex')) as PersonId | undefined
}

export async function remember(
  tx: Tx,
  actor: Actor,
  kind: ImportKind,
  print: Buffer,
  ref: string,
  { now }: Deps,
) {
  const institutionId = actor.institutionId as InstitutionId
  await addTakenOver(tx, { institutionId, kind, print, ref, byAccount: actor.accountId, at: now() })
}
