import { createHash } from 'node:crypto'
import type { CaseId } from '#casework/model/case.ts'
import { getCaseFile } from '#casework/server/index.ts'
import { catalogue, findOutcome, findVariant } from '#instruments/model/catalogue.ts'
import { listResponses } from '#instruments/server/index.ts'
import { findConsentFor, listKnownAround } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { maskText } from '../model/masking.ts'
import { ageBandAt, MOST_NOTES, NOT_OFFERED, OfferedPage } from '../model/offered-page.ts'

interface Wish {
  readonly caseId: CaseId
  readonly named: boolean
  /** To whom the name would be told. */
  readonly supervisorName: string
}

/**
 * What a supervisor would read, made in the name of the owner of the case: the owner’s walls hold,
 * and nothing is in it that the owner may not see. Confidential halves never come near.
 */
export async function makePage(tx: Tx, actor: Actor, wish: Wish, deps: Deps) {
  const file = await getCaseFile(tx, actor, wish.caseId)
  const { row, client } = file
  if (row.ownerId !== actor.accountId) throw new Refusal('not-the-owner', 409)
  if (row.kind === 'staff') throw new Refusal('staff-case', 409)
  const around = await listKnownAround(tx, actor, row.clientId, deps)
  if (wish.named) await mayBeNamed(tx, row.clientId, client.minor, wish, deps)
  const known = { ...around, places: [row.ward] }
  const unnamed = wish.named ? { ...known, client: [], kin: [] } : known
  const hide = (text: string) => maskText(text, unnamed)
  return OfferedPage.parse({
    name: wish.named ? client.name : null,
    ...{ kind: row.kind, line: row.serviceLine, state: row.state, riskLevel: row.riskLevel },
    ...{ sex: client.sex, age: ageBandAt(client.birthDate, deps.now()) },
    openedOn: dayInBeijing(row.openedAt),
    needs: (row.needs as OfferedPage['needs']).map(({ domain, severity, note }) => ({
      // What is written about danger belongs to the crisis; here it is a number.
      ...{ domain, severity, note: domain === 'safety' ? '' : hide(note) },
    })),
    goals: file.goals.map(({ domain, text, measure, due, attainment }) => ({
      ...{ domain, text: hide(text), measure: hide(measure), due, attainment },
    })),
    scores: await listScores(tx, actor, wish.caseId),
    notes: file.contacts.slice(0, MOST_NOTES).map((contact) => ({
      ...{ on: dayInBeijing(contact.at), mode: contact.mode, minutes: contact.minutes },
      ...{ with: hide(contact.with), activities: contact.activities },
      ...{ text: hide(contact.shared), next: hide(contact.next) },
    })),
  })
}

/** What was looked over is what is offered: the two are compared by this. */
export function fingerprint(page: OfferedPage) {
  return createHash('sha256').update(JSON.stringify(page)).digest('hex')
}

async function listScores(tx: Tx, actor: Actor, caseId: CaseId): Promise<OfferedPage['scores']> {
  const { responses } = await listResponses(tx, actor, { caseId })
  return responses.flatMap(({ instrument, variant, at, score, band, supersededBy }) => {
    if (score === null || supersededBy !== null || NOT_OFFERED.includes(instrument)) return []
    const how = findVariant(catalogue[instrument], variant)
    const words = how && band ? findOutcome(how, band)?.words : undefined
    return { instrument, on: dayInBeijing(at), score, band: words ?? null }
  })
}

/** 个人信息保护法 art. 23 and 29: to somebody outside of the house, by name, with a separate consent. */
async function mayBeNamed(
  tx: Tx,
  clientId: Parameters<typeof findConsentFor>[1],
  isMinor: boolean,
  { supervisorName: name }: Wish,
  { now }: Deps,
) {
  if (isMinor) throw new Refusal('minor-never-named', 409, { field: 'named' })
  const use = {
    ...{ purpose: 'supervision' as const, dataClasses: ['shared', 'identity'] as const },
    recipient: { kind: 'organisation' as const, institutionId: null, name },
  }
  const found = await findConsentFor(tx, clientId, use, now())
  if (!('consent' in found)) throw new Refusal('naming-needs-consent', 409, { field: 'named' })
}
