import type { Column } from '../../model/column.ts'
import type { LineFault, SheetRow } from '../../model/line.ts'

/** What the thread is asked to do, and what it answers: all of it can be copied between threads. */
export type Task =
  | { readonly do: 'read'; readonly bytes: Uint8Array; readonly columns: readonly Column[] }
  | { readonly do: 'empty'; readonly title: string; readonly columns: readonly Column[] }
  | {
      readonly do: 'correct'
      readonly title: string
      readonly columns: readonly Column[]
      readonly rows: readonly FaultyRow[]
    }

export interface FaultyRow extends SheetRow {
  readonly faults: readonly LineFault[]
}

export interface ReadSheet {
  readonly rows: readonly SheetRow[]
  readonly notes: readonly string[]
}

/** A sheet that was understood and is refused. */
export interface SheetRefusal {
  readonly refusal: string
  readonly faults: readonly { field: string; code: string; message: string }[]
}

export type Answer = ReadSheet | SheetRefusal | { readonly bytes: Uint8Array }
