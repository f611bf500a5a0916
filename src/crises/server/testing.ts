import type { CaseRow } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Db } from '#platform/server/db.ts'
import { as, testDeps } from '#platform/server/testing.ts'
import { type Sign, suspectCrisis } from './suspect.ts'

/** A suspicion in a case of the actor's. Without more words: suicide, told by the ward. */
export async function aCrisis(
  db: Db,
  actor: Actor,
  file: CaseRow,
  given: Partial<Sign> = {},
  deps = testDeps(),
) {
  const sign: Sign = {
    ...{ kind: 'suicide', origin: 'ward', sourceKey: `test.${deps.newId()}` },
    ...{ note: '护士说他不想活了', ...given },
  }
  return as(db, actor, (tx) => suspectCrisis(tx, actor, file, sign, deps))
}
