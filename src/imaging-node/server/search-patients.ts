import { sql } from 'kysely'
import type { JsonDataSet } from '#dicom/model/json.ts'
import { gather } from '#platform/server/gather.ts'
import type { ImagingNode } from './node.ts'

/** A study, series or instance that was found, with what it belongs to. */
export interface Found {
  readonly studyUid: string
  readonly study: JsonDataSet
  readonly modalities: string[]
  readonly seriesCount: number
  readonly instanceCount: number
  readonly seriesUid?: string
  readonly series?: JsonDataSet
  readonly seriesInstances?: number
  readonly sopUid?: string
  readonly instance?: JsonDataSet
  readonly syntax?: string
}

export interface Page {
  readonly found: readonly Found[]
  /** On all pages. */
  readonly total: number
}

interface Asked {
  readonly patient: string
  readonly client: string
  readonly most: number
}

type Row = Found & { readonly place: number; readonly total: number }

/**
 * Whose studies: what hospitals and viewers ask most. All who ask at once are answered by one message and one commit,
 * each with an entry of their own in the log.
 */
export function searchPatients({ db }: ImagingNode): (asked: Asked) => Promise<Page> {
  return gather(
    async (asked: readonly Asked[]) => {
      const { rows } = await sql<Row>`select * from imaging_node.search_patients(
        ${asked.map(({ patient }) => patient)}::text[], ${asked.map(({ client }) => client)}::uuid[],
        ${asked.map(({ most }) => most)}::int[])`.execute(db)
      const pages = asked.map((): { found: Found[]; total: number } => ({ found: [], total: 0 }))
      for (const { place, total, ...found } of rows) {
        const page = pages[place - 1] as (typeof pages)[number]
        page.total = total
        page.found.push(found)
      }
      return pages
    },
    { most: 50, lanes: 2 },
  )
}
