import { accountsNamed } from '#access/server/index.ts'
import { findCase, listTeam } from '#casework/server/index.ts'
import { ageAt } from '#people/model/age.ts'
import type { PersonCard } from '#people/model/person.ts'
import { getPersonCards, listTies } from '#people/server/index.ts'
import { getInstitution } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Known } from '../model/identifier.ts'
import { aboutPerson } from '../model/propose.ts'
import { findSource, type StoryRow } from './stories.store.ts'

/** What the case knows of those who may be in the story. Looked up each time, and kept nowhere. */
export async function gatherKnown(
  tx: Tx,
  actor: Actor,
  story: StoryRow,
  { now }: Deps,
): Promise<{ readonly known: Known[]; readonly knowsNames: boolean }> {
  const house = await getInstitution(tx, story.institutionId)
  const known: Known[] = [{ kind: 'institution', text: house.name, instead: '某医院' }]
  const staff = await accountsNamed(tx, [story.authorId, actor.accountId])
  const { caseId } = await findSource(tx, story)
  const file = caseId ? await findCase(tx, actor, caseId) : undefined
  for (const name of staff.values()) known.push({ kind: 'known-name', text: name, instead: '社工' })
  if (!file) return { known, knowsNames: false }

  const team = await accountsNamed(tx, await listTeam(tx, file.id))
  for (const name of team.values()) known.push({ kind: 'known-name', text: name, instead: '社工' })
  known.push({ kind: 'long-number', text: file.number, instead: '（略）' })
  if (file.ward) known.push({ kind: 'ward-bed', text: file.ward, instead: '病房' })
  const client = (await getPersonCards(tx, actor, [file.clientId])).get(file.clientId)
  if (!client || client.closed) return { known, knowsNames: false }
  const instead = aboutPerson(client.sex, ageOf(client, now()))
  known.push({ kind: 'known-name', text: client.name, instead })
  const { ties } = await listTies(tx, actor, { personId: client.id })
  for (const { other } of ties)
    if (!other.closed) known.push({ kind: 'known-name', text: other.name, instead: '一位家人' })
  return { known, knowsNames: true }
}

function ageOf({ birthDate }: PersonCard, at: Parameters<typeof ageAt>[1]) {
  return birthDate ? ageAt(birthDate, at) : undefined
}
