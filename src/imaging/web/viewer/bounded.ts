export interface Bounded<Value> {
  /** What is kept, or made now. What could not be made is not kept: the next one asks again. */
  readonly get: (key: string, make: () => Promise<Value>) => Promise<Value>
  readonly clear: () => void
}

/** Keeps what was used last: no more than so many, and not more bytes than so many. */
export function createBounded<Value>(
  most: { readonly count: number; readonly bytes: number },
  sizeOf: (value: Value) => number,
): Bounded<Value> {
  const kept = new Map<string, { readonly value: Promise<Value>; size: number }>()
  let bytes = 0

  return {
    get(key, make) {
      const known = kept.get(key) ?? begin(key, make())
      kept.delete(key)
      kept.set(key, known)
      shrink(key)
      return known.value
    },
    clear() {
      kept.clear()
      bytes = 0
    },
  }

  function begin(key: string, value: Promise<Value>) {
    const one = { value, size: 0 }
    value.then(
      (made) => {
        if (kept.get(key) !== one) return
        one.size = sizeOf(made)
        bytes += one.size
        shrink(key)
      },
      () => kept.get(key) === one && drop(key),
    )
    return one
  }

  function drop(key: string) {
    bytes -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }

  /** The longest unused go first; what is wanted just now stays, however large. */
  function shrink(wanted: string) {
    for (const key of kept.keys()) {
      if (kept.size <= most.count && bytes <= most.bytes) return
      if (key !== wanted) drop(key)
    }
  }
}
