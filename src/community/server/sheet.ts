import { serviceLineWords } from '#casework/model/code-lists.ts'
import { ServiceField, serviceFieldWords } from '#groups/model/field.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { SentFile } from '#platform/model/file.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { type Cell, sendSheets } from '#platform/server/sheets.ts'
import { estimateMethodWords } from '../model/activity.ts'
import { countVolume, methodWords, type Volume } from '../model/volume.ts'
import { gatherDeeds, type Period } from './volume.ts'

type Row = readonly Cell[]

export async function downloadVolume(tx: Tx, actor: Actor, period: Period): Promise<SentFile> {
  const volume = countVolume(await gatherDeeds(tx, actor, period), period)
  await record(tx, actor, 'community.download-volume', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  return sendSheets(`服务量-${period.from}-${period.to}.xlsx`, [
    { title: '服务量', rows: rowsOf(volume), widths: [34, ...Array<number>(5).fill(14)] },
  ])
}

function rowsOf({
  from,
  to,
  persons,
  shared,
  byMethod,
  estimates,
  byLine,
  byField,
}: Volume): Row[] {
  return [
    ['服务量', `${from} 至 ${to}`],
    [],
    ['服务到的人（同一个人只算一次）', persons],
    ['其中不止一种方法服务到的人', shared],
    [],
    ['按方法', '个案/小组/活动数', '次数', '人数', '人次', '分钟'],
    ...byMethod.map(({ method, records, deeds, persons: n, personTimes, minutes }): Row => {
      return [methodWords[method].zh, records, deeds, n, personTimes, minutes]
    }),
    [],
    ['社区活动估计覆盖（不是人数，不与上面相加）', '估计数', '活动数'],
    ...estimates.map(({ method, people, activities }): Row => {
      return [estimateMethodWords[method].zh, people, activities]
    }),
    [],
    ['按服务类别', '次数', '人数', '分钟'],
    ...byLine.map(({ line, ...size }): Row => {
      return [serviceLineWords[line].zh, size.deeds, size.persons, size.minutes]
    }),
    [],
    ['按领域（个案按病区）', '次数', '人数', '分钟'],
    ...byField.map(({ key, ...size }): Row => {
      return [fieldName(key), size.deeds, size.persons, size.minutes]
    }),
  ]
}

function fieldName(key: string) {
  const field = ServiceField.safeParse(key).data
  return field ? serviceFieldWords[field].zh : key.replace(/^ward:/, '') || '没有写病区'
}
