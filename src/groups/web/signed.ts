/** A difference as people write it: +3, −9, 0. */
export function signed(change: number) {
  if (change === 0) return '0'
  return change > 0 ? `+${change}` : `−${-change}`
}
