import { Refusal } from '#platform/model/refusal.ts'
import { type Cells, findPlaces, MOST_ROWS } from '../../model/import-columns.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** The rows of a chunk, each with its place in the file. */
export type Chunk = readonly { readonly line: number; readonly cells: Cells }[]

const AT_ONCE = 500
/** Above the titles may stand what somebody calls the list. */
const TITLES_WITHIN = 6

/**
 * Reads row by row, and hands over some hundred at a time.
 * @throws Refusal list-without-titles, list-too-long, list-empty
 */
export async function* readChunks(fileName: string, bytes: Buffer): AsyncGenerator<Chunk> {
  const rows = /\.csv$/i.test(fileName) ? readCsv(bytes) : readXlsx(bytes)
  let places: readonly number[] | undefined
  let chunk: { line: number; cells: Cells }[] = []
  let total = 0
  for await (const { line, cells } of rows) {
    if (!places) {
      places = findPlaces(cells)
      if (!places && line >= TITLES_WITHIN) throw new Refusal('list-without-titles', 400)
      continue
    }
    const own = places.map((place) => (place < 0 ? '' : (cells[place] ?? '')))
    if (own.every((cell) => cell.trim() === '')) continue
    if (++total > MOST_ROWS) throw new Refusal('list-too-long', 400)
    chunk.push({ line, cells: own })
    if (chunk.length === AT_ONCE) {
      yield chunk
      chunk = []
    }
  }
  if (!places) throw new Refusal('list-without-titles', 400)
  if (total === 0) throw new Refusal('list-empty', 400)
  if (chunk.length > 0) yield chunk
}
