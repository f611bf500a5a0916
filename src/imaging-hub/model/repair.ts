import type { RepairPlan } from '#imaging-node/model/hub-calls.ts'

/** A row on one side of the comparison. `print` says whether both sides mean the same. */
export interface Compared {
  readonly key: string
  readonly print: string
}

export interface Repair<Row extends Compared> {
  readonly add: readonly Row[]
  readonly revise: readonly Row[]
  /** Keys of what the index has and the node does not. */
  readonly retire: readonly string[]
}

/** What has to be done to the index so that it says what the node has. */
export function planRepair<Row extends Compared>(
  index: readonly Compared[],
  node: readonly Row[],
): Repair<Row> {
  const known = new Map(index.map(({ key, print }) => [key, print]))
  const there = new Set(node.map(({ key }) => key))
  return {
    add: node.filter(({ key }) => !known.has(key)),
    revise: node.filter(({ key, print }) => known.has(key) && known.get(key) !== print),
    retire: index.flatMap(({ key }) => (there.has(key) ? [] : [key])),
  }
}

/** A repair of more than this part of a node’s rows waits for a person: it may be the node that is wrong. */
export const REPAIR_LIMIT = 0.01

export function mayApply({ add, retire, revise, rows }: RepairPlan): boolean {
  return add + retire + revise <= rows * REPAIR_LIMIT
}
