import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Kernel ticks a second, as /proc counts them. */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** CPU time that processes have used, in milliseconds. */
export function cpuOf(pids: readonly number[]) {
  let ticks = 0
  for (const pid of pids) {
    const stat = readStat(pid)
    if (stat === undefined) continue
    // The name in brackets may hold blanks; what follows it is counted from field 3.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    ticks += Number(fields[11]) + Number(fields[12])
  }
  return (ticks / TICKS) * 1000
}

/** A process that has gone meanwhile counts for nothing. */
function readStat(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
}
