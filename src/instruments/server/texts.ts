import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { catalogue, findVariant } from '../model/catalogue.ts'
import type * as contract from '../model/contract.ts'
import type { HouseText } from '../model/contract.ts'
import { isWhole } from '../model/wording.ts'
import * as store from './texts.store.ts'

export async function listTexts(tx: Tx, actor: Actor) {
  const texts = await store.listTexts(tx, actor)
  const names = await accountsNamed(tx, [...new Set(texts.map(({ loadedBy }) => loadedBy))])
  return { texts, names: Object.fromEntries(names) }
}

export async function loadText(
  tx: Tx,
  actor: Actor,
  { instrumentId, confirmed, ...given }: z.output<typeof contract.loadText.input>,
  { newId, now }: Deps,
): Promise<HouseText> {
  const variant = findVariant(catalogue[instrumentId], given.variant)
  if (!variant) throw new Refusal('no-such-variant', 409, { field: 'variant' })
  if (catalogue[instrumentId].licence.class !== 'C') throw new Refusal('text-not-needed')
  if (!isWhole(variant, given.items)) throw new Refusal('text-not-whole', 409, { field: 'items' })
  if (given.until !== null && given.until < dayInBeijing(now()))
    throw new Refusal('licence-over', 409, { field: 'until' })
  if (!confirmed) throw new Refusal('licence-unconfirmed', 409, { field: 'confirmed' })

  const text = {
    ...{ ...given, id: newId(), instrument: instrumentId },
    ...{ loadedAt: now(), loadedBy: actor.accountId, withdrawnAt: null },
  }
  await store.addText(tx, {
    ...{ ...text, institutionId: actor.institutionId as InstitutionId },
    ...{ items: JSON.stringify(text.items), withdrawnBy: null },
  })
  await record(tx, actor, 'instruments.load-text', { kind: 'instrument-text', id: text.id })
  return text
}

export async function withdrawText(
  tx: Tx,
  actor: Actor,
  { textId }: z.output<typeof contract.withdrawText.input>,
  { now }: Deps,
): Promise<HouseText> {
  const text = await store.findText(tx, actor, textId)
  if (!text) throw noSuch('text')
  const withdrawnAt = text.withdrawnAt ?? now()
  await store.withdrawText(tx, actor, textId, withdrawnAt)
  await record(tx, actor, 'instruments.withdraw-text', { kind: 'instrument-text', id: textId })
  return { ...text, withdrawnAt }
}
