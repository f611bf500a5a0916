import { accountsNamed } from '#access/server/index.ts'
import { findCase } from '#casework/server/index.ts'
import { findParty, getPersonCards } from '#people/server/index.ts'
import { getInstitution } from '#places/server/index.ts'
import type { Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ConsentStanding, ReadingLine, StoryPage } from '../model/contract.ts'
import { Report } from '../model/identifier.ts'
import * as store from './stories.store.ts'

export async function presentStory(tx: Tx, actor: Actor, row: store.StoryRow): Promise<StoryPage> {
  const { id, state, round, line, about, authorId, version } = row
  const { publishedAt, withdrawnAt, withdrawnWhy } = row
  const [source, telling] = [await store.findSource(tx, row), await store.findTelling(tx, row)]
  const words = (await store.findManuscript(tx, row)) ?? telling
  const file = source.caseId ? await findCase(tx, actor, source.caseId) : undefined
  const names = await accountsNamed(tx, [authorId])
  const opened = await store.listOpened(tx, row)
  return {
    ...{ id, state, round, line, about, authorId, version, opened },
    ...{ publishedAt, withdrawnAt, withdrawnWhy },
    ...{ title: words?.title ?? '', body: words?.body ?? '' },
    authorName: names.get(authorId) ?? '',
    fromCase: file ? { caseId: file.id, number: file.number } : null,
    personId: source.personId,
    givers: source.personId ? await listGivers(tx, actor, source.personId) : [],
    consent: await presentConsent(tx, row, source.consentId !== null),
    readings: await presentReadings(tx, row),
    report: telling ? Report.parse(telling.report) : null,
  }
}

async function presentConsent(
  tx: Tx,
  row: store.StoryRow,
  isOnRecord: boolean,
): Promise<ConsentStanding> {
  const { stands } = row
  if (isOnRecord) return { kind: 'on-record', stands }
  const paper = await store.findPaper(tx, row)
  if (!paper) return { kind: 'none' }
  const { signedOn, keptAt, witness, byGuardian, until, withdrawnAt } = paper
  return { kind: 'paper', stands, signedOn, keptAt, witness, byGuardian, until, withdrawnAt }
}

async function presentReadings(tx: Tx, row: store.StoryRow): Promise<ReadingLine[]> {
  const rows = await store.listReadingsOf(tx, row)
  const names = await accountsNamed(
    tx,
    rows.flatMap(({ readerId }) => readerId ?? []),
  )
  const houses = await namesOfHouses(
    tx,
    rows.map((one) => one.askedInstitutionId),
  )
  return rows.map(({ id, round, seat, verdict, checks, reason, decidedAt, ...one }) => ({
    ...{ id, round, seat, verdict, checks, reason, decidedAt },
    asked: { of: one.askedOf, institutionId: one.askedInstitutionId },
    askedName: houses.get(`${one.askedInstitutionId}`) ?? null,
    readerName: one.readerId && (names.get(one.readerId) ?? ''),
  }))
}

/** The person, and whoever answers for the person. */
async function listGivers(tx: Tx, actor: Actor, personId: PersonId) {
  const party = await findParty(tx, personId)
  const ids = [personId, ...(party?.guardianIds ?? [])]
  const cards = await getPersonCards(tx, actor, ids)
  return ids.flatMap((id) => {
    const card = cards.get(id)
    return card ? [{ id, name: card.name, isSelf: id === personId }] : []
  })
}

/** The names of houses, by id; the city has none. */
export async function namesOfHouses(tx: Tx, ids: readonly (InstitutionId | null)[]) {
  const names = new Map<string, string>()
  for (const id of new Set(ids)) if (id) names.set(id, (await getInstitution(tx, id)).name)
  return names
}
