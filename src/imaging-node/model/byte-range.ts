/** Both ends belong to it, as in HTTP. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** One range of a whole (RFC 9110 §14); several at once are answered with the whole. */
export function readRange(
  header: string | undefined,
  size: number,
): ByteRange | 'whole' | 'unsatisfiable' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return 'whole'
  if (from === '')
    return Number(to) > 0 && size > 0
      ? { first: Math.max(0, size - Number(to)), last: size - 1 }
      : 'unsatisfiable'
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return 'whole'
  return first < size ? { first, last } : 'unsatisfiable'
}
