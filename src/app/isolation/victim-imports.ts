import * as imports from '#imports/model/contract.ts'
import { aRow, aSheet, type TypedRow } from '#imports/server/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Maker } from './world.ts'

/** In this row stands who is alike: attacks that name a row name this one. */
const ALIKE_ROW = 30

/** A sheet with rows to import, to mend and to decide. */
export async function fillImports({ door, mark }: Maker, worker: Actor) {
  const blank = Array.from({ length: ALIKE_ROW - 4 }, (): TypedRow => ({}))
  const rows = [
    aRow({ name: `新人${mark}` }),
    aRow({ name: `错行${mark}`, phones: '123' }),
    ...blank,
    aRow({ name: `病人${mark}`, birthDate: '1980-05-01' }),
  ]
  const batch = await door.ask(worker, imports.beginImport, {
    ...{ kind: 'patients', fileName: `名单${mark}.xlsx` },
    base64: await aSheet('patients', rows),
  })
  await door.ask(worker, imports.checkImport, { batchId: batch.id })
  return [`新人${mark}`, `错行${mark}`, `名单${mark}`]
}
