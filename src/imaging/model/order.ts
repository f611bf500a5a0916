/**
 * In which order pictures are fetched: the middle of each series first, because it shows most, then the
 * rest of the first series from there outwards, and so on.
 */
export function fetchOrder<Item>(series: readonly (readonly Item[])[]): Item[] {
  const outward = series.map(fromMiddle)
  return [...outward.flatMap(([middle]) => middle ?? []), ...outward.flatMap(([, ...rest]) => rest)]
}

function fromMiddle<Item>(items: readonly Item[]): Item[] {
  const middle = Math.floor(items.length / 2)
  const order: Item[] = []
  for (let step = 0; step <= items.length; step++)
    for (const at of step === 0 ? [middle] : [middle - step, middle + step]) {
      const item = items[at]
      if (item !== undefined) order.push(item)
    }
  return order
}
