import { DISTRICTS, type DistrictCode } from '#places/model/district.ts'

export interface Tile {
  readonly code: DistrictCode
  /** From 1, from the west. */
  readonly column: number
  /** From 1, from the north. */
  readonly row: number
}

/**
 * Where the tile of each district lies: roughly as on a map, so that neighbours are found, and one as
 * large as the other. No borders are drawn and none are meant; the places are our own.
 */
const PLACES: Record<DistrictCode, readonly [column: number, row: number]> = {
  '110119': [2, 1],
  '110116': [3, 1],
  '110118': [4, 1],
  '110114': [2, 2],
  '110113': [4, 2],
  '110117': [5, 2],
  '110109': [1, 3],
  '110108': [2, 3],
  '110105': [4, 3],
  '110107': [1, 4],
  '110102': [2, 4],
  '110101': [3, 4],
  '110112': [5, 4],
  '110111': [1, 5],
  '110106': [2, 5],
  '110115': [3, 5],
  'BJ-BDA': [4, 5],
}

export const TILES: readonly Tile[] = DISTRICTS.map(({ code }) => {
  const [column, row] = PLACES[code]
  return { code, column, row }
})
