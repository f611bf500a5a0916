import type { z } from 'zod'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { readSearch } from '../model/name-search.ts'
import { findByName, findExactly } from './cards.ts'
import { openIdentity, toPerson } from './presenting.ts'
import { toLetters } from './spelling.ts'
import * as store from './store.ts'

type Given<Name extends keyof typeof contract> = z.output<(typeof contract)[Name]['input']>

export async function searchPeople(
  tx: Tx,
  actor: Actor,
  { text, limit }: Given<'searchPeople'>,
  deps: Deps,
) {
  const search = readSearch(text)
  if (search.kind === 'obstacle') throw new Refusal(search.obstacle, 400, { field: 'text' })
  const found = await find(limit + 1)
  await record(tx, actor, 'people.search', { kind: 'search', id: deps.newId() })
  return { people: found.slice(0, limit), more: found.length > limit }

  async function find(most: number) {
    switch (search.kind) {
      case 'identity-number':
        return findExactly(tx, { identityIndex: index(search.exact, store.IDENTITY) }, most)
      case 'phone':
        return findExactly(tx, { phoneIndex: index(search.exact, store.PHONE) }, most)
      case 'mixed':
        return findByName(tx, search.prefixes.map(toLetters), most)
      default:
        return findByName(tx, 'prefixes' in search ? search.prefixes : [], most)
    }
  }

  function index(exact: string, purpose: string) {
    return deps.vault.blindIndex(exact, purpose)
  }
}

type Which = { readonly personId: PersonId }

export async function openPerson(tx: Tx, actor: Actor, { personId }: Which, deps: Deps) {
  const person = await getPerson(tx, actor, personId, deps)
  await record(tx, actor, 'people.open', { kind: 'person', id: personId })
  return person
}

/** Shows a number in clear. That it was shown is on record before it is: also if power fails. */
export async function revealField(
  tx: Tx,
  actor: Actor,
  { personId, field, reason }: Given<'revealField'>,
  deps: Deps,
) {
  const row = await getRow(tx, actor, personId)
  const values =
    field === 'phones'
      ? await store.listPhones(tx, personId, deps)
      : [openIdentity(row, deps)].filter(Boolean)
  if (values.length === 0) throw new Refusal('nothing-to-reveal', 404, { field })
  await store.keepAtOnce(tx)
  const deed = field === 'phones' ? 'people.reveal-phones' : 'people.reveal-identity-number'
  await record(tx, actor, `${deed}.${reason}`, { kind: 'person', id: personId })
  return { values }
}

/** For other slices as well; whoever shows it to somebody puts the reading on record. */
export async function getPerson(tx: Tx, actor: Actor, id: PersonId, deps: Deps) {
  return toPerson(tx, actor, await getRow(tx, actor, id), deps)
}

async function getRow(tx: Tx, actor: Actor, id: PersonId) {
  const row = await store.findPerson(tx, actor, id)
  if (!row) throw noSuch('person')
  return row
}
