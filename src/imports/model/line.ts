import { z } from 'zod'
import { PersonCard } from '#people/model/person.ts'
import type { Cell, CellFault, Reading } from './cell.ts'

/** What becomes of one row of the sheet. */
export const LineState = z.enum(['unchecked', 'fine', 'faulty', 'alike', 'known', 'imported'])
export type LineState = z.infer<typeof LineState>

/** What is wrong in one cell; the column by its key, '' for the row as a whole. */
export const LineFault = z.object({ column: z.string(), code: z.string(), message: z.string() })
export type LineFault = z.infer<typeof LineFault>

export type Cells = Readonly<Record<string, Cell>>

/** A row as the file has it. */
export interface SheetRow {
  /** As Excel counts: the first row is 1. */
  readonly n: number
  readonly cells: Cells
}

/** 第 7 行“身份证号”：…… */
export function tell(n: number, title: string, message: string) {
  return title === '' ? `第 ${n} 行：${message}` : `第 ${n} 行“${title}”：${message}`
}

/** Gathers what is wrong in a row, so that all of it is told at once. */
export function gatherFaults() {
  const faults: LineFault[] = []
  return {
    faults,
    add(column: string, { code, message }: CellFault) {
      faults.push({ column, code, message })
    },
    /** The value, or undefined and a fault more. */
    take<Value>(column: string, reading: Reading<Value>): Value | undefined {
      if ('value' in reading) return reading.value
      this.add(column, reading.fault)
      return undefined
    },
  }
}

export type Faults = ReturnType<typeof gatherFaults>

/** A row as the page shows it. */
export const Line = z.object({
  n: z.int(),
  state: LineState,
  /** Who or what the row is about, as it was written. */
  label: z.string(),
  faults: z.array(LineFault),
  /** Those on record who may be the person of this row. */
  candidates: z.array(PersonCard),
  version: z.int(),
})
export type Line = z.infer<typeof Line>
