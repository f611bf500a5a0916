import { findTaken } from '#access/server/index.ts'
import { findDuplicatesOfMany } from '#people/server/index.ts'
import type { Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { LineFault } from '../model/line.ts'
import type { ReadLine } from '../model/read-line.ts'
import { printOf, type ReadPerson } from '../model/read-person.ts'
import { findTakenOver } from './lines.store.ts'
import { printFor } from './sealed-line.ts'
import type { BatchRow, LineRow } from './tables.ts'

/** What comparing with the records says of one row. */
export interface Compared {
  readonly state: 'fine' | 'known' | 'alike' | 'faulty'
  readonly ref?: string
  readonly sameAs?: PersonId
  readonly candidates?: PersonId[]
  readonly faults?: LineFault[]
}

const FINE: Compared = { state: 'fine' }

export interface Row {
  readonly row: LineRow
  readonly line: ReadLine
}

/** Compares rows that are right in themselves with what is on record, many with one question. */
export async function compare(
  tx: Tx,
  actor: Actor,
  batch: BatchRow,
  rows: readonly Row[],
  deps: Deps,
): Promise<Compared[]> {
  if (batch.kind === 'staff') return compareAccounts(tx, actor, rows)
  const institutionId = actor.institutionId as InstitutionId
  const people = rows.map(({ line }) => personIn(line))
  const [before, persons] = [
    await findTakenOver(tx, institutionId, batch.kind, prints(rows)),
    await comparePeople(tx, institutionId, people, deps),
  ]
  return rows.map(({ row }, place) => {
    const ref = before.get(row.print.toString('hex'))
    if (ref) return { state: 'known', ref }
    const person = persons[place] ?? FINE
    if (batch.kind === 'patients' || person.state === 'alike') return person
    // Of an old case whose client is on record, the client is known and the case is new.
    return person.ref ? { state: 'fine', sameAs: person.ref as PersonId } : FINE
  })
}

/** Who somebody is, by what was imported before and by the rules of registering. */
export async function comparePeople(
  tx: Tx,
  institutionId: InstitutionId,
  people: readonly ReadPerson[],
  deps: Deps,
): Promise<Compared[]> {
  const keys = people.map((person) => printFor(deps, 'patients', printOf(person)))
  const before = await findTakenOver(tx, institutionId, 'patients', keys)
  const newcomers = people.map((person) => ({ ...person, number: person.identityNumber }))
  const alike = await findDuplicatesOfMany(tx, newcomers, deps)
  return people.map((_, place) => {
    const found = alike[place] ?? []
    const same = found.find(({ likeness }) => likeness === 'same-identity-number')
    const ref = before.get(keys[place]?.toString('hex') ?? '') ?? same?.id
    if (ref) return { state: 'known', ref }
    return found.length > 0 ? { state: 'alike', candidates: found.map(({ id }) => id) } : FINE
  })
}

async function compareAccounts(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<Compared[]> {
  const accounts = rows.flatMap(({ line }) => (line.kind === 'staff' ? [line.account] : []))
  const taken = await findTaken(tx, actor, {
    usernames: accounts.map(({ username }) => username),
    emails: accounts.flatMap(({ email }) => email ?? []),
  })
  return accounts.map(({ username, email }) => {
    const ref = taken.usernames.get(username)
    if (ref) return { state: 'known', ref }
    if (email === null || !taken.emails.has(email)) return FINE
    const message = '这个电子邮箱已经属于另一个账号，请核对。'
    return { state: 'faulty', faults: [{ column: 'email', code: 'email-taken', message }] }
  })
}

export function personIn(line: ReadLine): ReadPerson {
  if (line.kind === 'patients') return line.person
  if (line.kind === 'old-cases') return line.oldCase.client
  throw new Error('An account is no person')
}

function prints(rows: readonly Row[]) {
  return rows.map(({ row }) => row.print)
}
