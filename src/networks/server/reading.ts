import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import { type CaseRow, getCase, listTeam } from '#casework/server/index.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type * as contract from '../model/contract.ts'
import type { ClientFacts } from '../model/network.ts'
import type { Support } from '../model/support.ts'
import * as store from './store.ts'

type Given<Name extends 'readNetwork' | 'listVersions'> = z.output<(typeof contract)[Name]['input']>

export async function readNetwork(tx: Tx, actor: Actor, { caseId }: Given<'readNetwork'>) {
  const row = await getCase(tx, actor, caseId)
  const page = await toPage(tx, actor, row)
  await record(tx, actor, 'networks.read', { kind: 'case', id: caseId })
  return page
}

export async function listVersions(tx: Tx, actor: Actor, given: Given<'listVersions'>) {
  const row = await getCase(tx, actor, given.caseId)
  await mustBeTeam(tx, actor, row)
  const found = await store.findNetwork(tx, row)
  if (found?.id !== given.networkId) throw noSuch('network')

  const versions = await store.listVersions(tx, found)
  const names = await accountsNamed(
    tx,
    versions.map(({ byAccount }) => byAccount),
  )
  await record(tx, actor, 'networks.list-versions', { kind: 'case', id: given.caseId })
  return {
    versions: versions.map(({ byAccount, ...version }) => ({
      ...version,
      byName: names.get(byAccount) ?? '',
    })),
  }
}

/** The door for statistics: two numbers, and nobody's name. */
export async function supportOf(tx: Tx, row: CaseRow): Promise<Support | undefined> {
  const found = await store.findNetwork(tx, row)
  return found && { known: found.known, supporting: found.supporting }
}

/** The network as it stands; whoever is not of the team gets the numbers. */
export async function toPage(tx: Tx, actor: Actor, row: CaseRow): Promise<contract.NetworkOnPage> {
  const found = await store.findNetwork(tx, row)
  const [newest] = found ? await store.listVersions(tx, found, 1) : []
  const names = await accountsNamed(tx, newest ? [newest.byAccount] : [])
  return {
    number: row.number,
    networkId: found?.id ?? null,
    version: found?.version ?? 0,
    client: await clientOf(tx, actor, row),
    network: newest?.network ?? null,
    isTeam: await isTeam(tx, actor, row),
    at: newest?.at ?? null,
    byName: newest ? (names.get(newest.byAccount) ?? '') : '',
    support: { known: found?.known ?? 0, supporting: found?.supporting ?? 0 },
  }
}

export async function clientOf(tx: Tx, actor: Actor, { clientId }: CaseRow): Promise<ClientFacts> {
  const card = (await getPersonCards(tx, actor, [clientId])).get(clientId)
  if (!card) throw noSuch('person')
  const { name: called, sex, birthDate } = card
  return {
    called,
    sex: sex ?? 'unknown',
    birthYear: birthDate === null ? null : Number(birthDate.slice(0, 4)),
  }
}

export async function mustBeTeam(tx: Tx, actor: Actor, row: CaseRow) {
  if (!(await isTeam(tx, actor, row))) throw new Refusal('team-only', 403)
}

async function isTeam(tx: Tx, { accountId }: Actor, { id }: CaseRow) {
  return (await listTeam(tx, id)).includes(accountId)
}
