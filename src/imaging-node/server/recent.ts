/** What was read last stays in memory, up to so many bytes. */
export function createRecent(mostBytes: number) {
  // In the order in which they were asked for last.
  const kept = new Map<string, Buffer>()
  let total = 0

  function get(key: string): Buffer | undefined {
    const found = kept.get(key)
    if (!found) return undefined
    kept.delete(key)
    kept.set(key, found)
    return found
  }

  function put(key: string, bytes: Buffer) {
    total += bytes.length - (kept.get(key)?.length ?? 0)
    kept.set(key, bytes)
    for (const [oldest, { length }] of kept) {
      if (total <= mostBytes) return
      kept.delete(oldest)
      total -= length
    }
  }

  return { get, put }
}
