import type { PeriodName } from '#indicators/model/period.ts'
import { districtName } from '#places/model/district.ts'
import type { Actor } from '#platform/model/actor.ts'
import { mediaTypes, type SentFile } from '#platform/model/file.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { LayoutId } from '../model/layout.ts'
import { getLayout } from './layouts.ts'
import { choosePeriod, ownPlace, readAge, readBoth } from './reading.ts'
import { REPORTED, writeReport } from './report.ts'
import { writeWorkbook } from './workbook.ts'

interface Asked {
  readonly period?: PeriodName | undefined
}

/** Nothing of the layout is followed but its cells: what is not reckoned stays a stroke. */
export async function downloadWorkbook(
  tx: Tx,
  actor: Actor,
  { layoutId, ...asked }: Asked & { readonly layoutId?: LayoutId | undefined },
  deps: Deps,
): Promise<SentFile> {
  const layout = await getLayout(tx, layoutId)
  const { period } = choosePeriod(asked.period, deps)
  const codes = [...new Set(layout.cells.flatMap(({ pick }) => (pick ? [pick.code] : [])))]
  const place = ownPlace(actor)
  const figures = await readBoth(tx, actor, { codes, place, period }, deps)
  const bytes = await writeWorkbook(layout, figures, period)
  await record(tx, actor, 'city.download-workbook', { kind: 'period', id: period })
  const fileName = `${whose(actor)}-${layout.name}-${period}.xlsx`
  return { fileName, mediaType: mediaTypes.xlsx, base64: bytes.toString('base64') }
}

export async function downloadReport(
  tx: Tx,
  actor: Actor,
  asked: Asked,
  deps: Deps,
): Promise<SentFile> {
  const { period } = choosePeriod(asked.period, deps)
  const place = ownPlace(actor)
  const figures = await readBoth(tx, actor, { codes: REPORTED, place, period }, deps)
  const reckonedAt = await readAge(tx, period)
  const bytes = writeReport({ whose: whose(actor), period, figures, reckonedAt, at: deps.now() })
  await record(tx, actor, 'city.download-report', { kind: 'period', id: period })
  const fileName = `${whose(actor)}-医务社会工作简报-${period}.docx`
  return { fileName, mediaType: mediaTypes.docx, base64: bytes.toString('base64') }
}

function whose(actor: Actor) {
  const place = ownPlace(actor)
  return place.level === 'district' ? districtName(place.districtCode).zh : '全市'
}
