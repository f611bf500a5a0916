/** Fewer people than this, but somebody: not told. Nobody is told: that a change harms none matters. */
export const FEWEST = 5

export function isSmall(count: number) {
  return count > 0 && count < FEWEST
}

/**
 * Which parts of a sum that is told stay hidden: the small ones, and with a lone one the smallest of
 * the others.
 */
export function hideParts(isHidden: readonly boolean[], people: readonly number[]): boolean[] {
  const hidden = [...isHidden]
  if (hidden.filter(Boolean).length !== 1) return hidden
  const open = people.flatMap((count, n) => (hidden[n] ? [] : [{ n, count }]))
  const [next] = open.sort((a, b) => a.count - b.count)
  if (next) hidden[next.n] = true
  return hidden
}

/**
 * Which cells of a table stay hidden. The last row is the sum of the others, and of each row the sum
 * is known: a lone hidden cell could be told back from the rest. Cells and margins are seen as a
 * graph between rows and columns: a hidden cell can be told exactly when it is a bridge in it. So
 * more are hidden until there is no bridge, and until what is hidden in one row or column is not a
 * small number itself.
 */
export function hideSmall(
  counts: readonly (readonly number[])[],
  given?: readonly boolean[],
): boolean[][] {
  const hidden = counts.map((row) => row.map(isSmall))
  const last = hidden.length - 1
  given?.forEach((is, column) => {
    if (is) (hidden[last] as boolean[])[column] = true
  })
  for (;;) {
    const place = findWeak(counts, hidden)
    const more = place && nextToHide(counts, hidden, place)
    if (!more) return hidden
    ;(hidden[more.row] as boolean[])[more.column] = true
  }
}

interface Place {
  readonly row: number
  readonly column: number
}

function findWeak(counts: readonly (readonly number[])[], hidden: boolean[][]): Place | undefined {
  const places = hidden.flatMap((cells, row) =>
    cells.flatMap((is, column) => (is ? [{ row, column }] : [])),
  )
  return places.find((place) => isTooLittle(counts, hidden, place) || isBridge(hidden, place))
}

/** The hidden ones of the row together, and those of the column where its sum is told. */
function isTooLittle(
  counts: readonly (readonly number[])[],
  hidden: boolean[][],
  { row, column }: Place,
) {
  const last = counts.length - 1
  const sum = (cells: readonly number[]) => cells.reduce((so, one) => so + one, 0)
  const across = (counts[row] ?? []).filter((_, n) => hidden[row]?.[n])
  if (sum(across) < FEWEST) return true
  if (row === last || hidden[last]?.[column]) return false
  const down = counts.slice(0, last).flatMap((cells, n) => (hidden[n]?.[column] ? [cells] : []))
  return sum(down.map((cells) => cells[column] ?? 0)) < FEWEST
}

/** Whether its row and its column hang together by this cell alone. */
function isBridge(hidden: boolean[][], { row, column }: Place) {
  const rows = new Set([row])
  const columns = new Set<number>()
  const waiting = [row]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    hidden[at]?.forEach((is, n) => {
      if (!is || columns.has(n) || (at === row && n === column)) return
      columns.add(n)
      hidden.forEach((cells, other) => {
        if (!cells[n] || rows.has(other) || (other === row && n === column)) return
        rows.add(other)
        waiting.push(other)
      })
    })
  return !columns.has(column)
}

/** Those with people first; of them in the same row, then in the same column, then the smallest. */
function nextToHide(
  counts: readonly (readonly number[])[],
  hidden: boolean[][],
  { row, column }: Place,
): Place | undefined {
  const open = hidden.flatMap((cells, r) =>
    cells.flatMap((is, c) => (is ? [] : [{ row: r, column: c, count: counts[r]?.[c] ?? 0 }])),
  )
  const near = (one: Place) => (one.row === row ? 0 : one.column === column ? 1 : 2)
  const order = (a: (typeof open)[number], b: (typeof open)[number]) =>
    Number(a.count === 0) - Number(b.count === 0) || near(a) - near(b) || a.count - b.count
  return open.sort(order)[0]
}
