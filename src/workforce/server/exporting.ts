import { writeWorkbook } from '#imports/server/index.ts'
import { districtName } from '#places/model/district.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { SentFile } from '#platform/model/file.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { levelWords } from '../model/qualification.ts'
import { exportColumns } from '../model/sheet.ts'
import { answerWords } from '../model/title-rule.ts'
import { employmentWords, tierWords } from '../model/worker.ts'
import { levelOf, surveyWithin } from './overview.ts'

/** One row for each worker within sight. Numbers of certificates do not leave by this way. */
export async function exportWorkforce(
  tx: Tx,
  actor: Actor,
  _input: object,
  deps: Deps,
): Promise<SentFile> {
  const district = actor.role === 'district-officer' ? actor.districtCode : undefined
  const { houses, workers, holdings } = await surveyWithin(
    tx,
    actor,
    (district ?? undefined) as never,
    deps,
  )
  const where = new Map(houses.map((house) => [house.id, house]))
  const rows = workers.map((worker) => {
    const house = where.get(worker.institutionId)
    const level = levelOf(worker)
    const held = holdings.find(({ workerId }) => workerId === worker.id)
    return {
      ...{ name: worker.name, institution: house?.name ?? '', employer: worker.employer },
      district: house ? districtName(house.districtCode).zh : '',
      employment: employmentWords[worker.employment].zh,
      fullTime: worker.fullTime ? '专职' : '兼职',
      ...{ fte: String(worker.fte), from: worker.from },
      level: level === 'none' ? '' : levelWords[level].zh,
      tier: worker.tier ? tierWords[worker.tier].zh : '',
      position: held?.title ?? '',
      grade: held?.grade ? String(held.grade) : '',
      answer: held?.answer ? answerWords[held.answer].zh : '',
    }
  })
  await record(tx, actor, 'workforce.export', { kind: 'workforce', id: district ?? 'all' })
  return writeWorkbook('医务社工队伍', exportColumns, rows)
}
