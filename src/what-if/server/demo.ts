import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { addDraft } from './drafts.ts'

/** Two thoughts of an officer of the city, to begin with. */
export async function fillDrafts(tx: Tx, actor: Actor, deps: Deps) {
  const productVersion = '2026.1'
  await addDraft(
    tx,
    actor,
    {
      ...{ name: '降低健康人群起付线', productVersion },
      note: '起付线从 1.5 万降到 1.2 万，看看要多付多少。',
      changes: [{ knob: 'R1.healthy.0.from', value: 1_200_000 }],
    },
    deps,
  )
  await addDraft(
    tx,
    actor,
    {
      ...{ name: '既往症比例提到 50%', productVersion },
      note: '比例提高，保费同时加 5 元。',
      changes: [
        { knob: 'R1.pre-existing.0.rate', value: 5_000 },
        { knob: 'premium', value: 20_000 },
      ],
    },
    deps,
  )
}
