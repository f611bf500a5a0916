import type { DemoInstitution } from '#places/server/index.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import type { Tx } from '#platform/server/db.ts'
import { insertRows } from '#platform/server/insert-rows.ts'

/** As reported: first of 22 institutions and 10 departments of universities, since 2021-06-09. */
const SINCE = '2021-06-09'
const [INSTITUTIONS, DEPARTMENTS] = [22, 10]

/** The teaching alliance of the invented city. Which ones is invented; the universities are as well. */
export async function fillAlliance(
  tx: Tx,
  institutions: readonly Pick<DemoInstitution, 'id' | 'name' | 'level'>[],
  random: Seeded,
) {
  const teaching = institutions.filter(({ level }) => level === 'tertiary').slice(0, INSTITUTIONS)
  const whole = { since: SINCE, until: null, version: 1 }
  const departments = institutions.length < INSTITUTIONS ? 2 : DEPARTMENTS
  await insertRows(tx, 'workforce.alliance_member', [
    ...teaching.map(({ id, name }) => ({
      ...{ ...whole, id: random.id(), institutionId: id, name, kind: 'institution' },
    })),
    ...Array.from({ length: departments }, (_, n) => ({
      ...{ ...whole, id: random.id(), institutionId: null, kind: 'university' },
      name: `${'甲乙丙丁戊己庚辛壬癸'[n]}大学社会工作系（演示）`,
    })),
  ])
}
