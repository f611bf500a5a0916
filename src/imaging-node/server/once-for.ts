/** Made once for each thing, and kept for as long as somebody holds the thing. */
export function onceFor<Thing extends object, Made>(make: (thing: Thing) => Made) {
  const made = new WeakMap<Thing, Made>()
  return (thing: Thing): Made => {
    const there = made.get(thing)
    if (there !== undefined) return there
    const fresh = make(thing)
    made.set(thing, fresh)
    return fresh
  }
}
