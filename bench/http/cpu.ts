import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Kernel ticks a second, as /proc counts them. */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** CPU time that each process has used so far, in milliseconds. */
export function cpuOf(pids: readonly number[]) {
  return new Map(
    pids
      .flatMap((pid) => readTicks(pid) ?? [])
      .map(([pid, ticks]) => [pid, (ticks / TICKS) * 1000]),
  )
}

/** What was used between two looks, by those who were there at both. */
export function cpuBetween(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
) {
  let sum = 0
  for (const [pid, now] of after) sum += now - (before.get(pid) ?? 0)
  return sum
}

/** A process that has gone meanwhile counts for nothing. */
function readTicks(pid: number): [[number, number]] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold blanks; what follows it is counted from field 3.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return [[pid, Number(fields[11]) + Number(fields[12])]]
  } catch {
    return undefined
  }
}
