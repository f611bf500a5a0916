import type { Key, Member } from './network.ts'

/** In pixels of the drawing. */
export const RADIUS = 22
/** From one symbol to the next in a row. */
export const SLOT = 104
/** Below a symbol: a name and a year. */
export const LABEL = 40
/** Between two lines that run side by side from parents to children. */
export const LANE = 9

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Placed extends Point {
  readonly member: Member
  readonly row: number
}

export type Places = ReadonlyMap<Key, Placed>
