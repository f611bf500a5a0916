import { cpuBetween, cpuOf } from '../http/cpu.ts'
import { fireAll, type Shot, type Timing } from './load.ts'
import type { Party } from './parties.ts'

/** What is asked of each party in one round. */
export interface Task {
  readonly title: string
  readonly connections: number
  readonly rounds: number
  readonly shots: (party: Party) => readonly Shot[]
  /** So many times as fast as Orthanc it shall be. */
  readonly target?: number
  /** Slower than this it shall not be at p99, in milliseconds. */
  readonly longest?: number
}

interface Measured extends Timing {
  /** Of one request, in milliseconds of processor time. */
  readonly cpu: number
}

export const HEADING = 'task | connections | who | per s | MB/s | p50 ms | p99 ms | CPU ms each'

/**
 * By turns: each party once in each round, and once before, so that nobody is measured who has just begun. Prints every
 * round, then the ratios of the medians.
 */
export async function compare(parties: readonly Party[], task: Task) {
  const { title, connections, rounds } = task
  const measured = new Map<Party, Measured[]>(parties.map((party) => [party, []]))
  for (const party of parties) await fireAll(task.shots(party), connections)
  for (let round = 0; round < rounds; round++)
    for (const party of parties) {
      const shots = task.shots(party)
      const before = cpuOf(party.pids())
      const timing = await fireAll(shots, connections)
      const cpu = cpuBetween(before, cpuOf(party.pids())) / shots.length
      measured.get(party)?.push({ ...timing, cpu })
      const { perSecond, megabytesPerSecond, p50, p99 } = timing
      const figures = [perSecond.toFixed(0), megabytesPerSecond.toFixed(0)]
      const times = [p50, p99, cpu].map((ms) => ms.toFixed(2))
      say([title, connections, party.name, ...figures, ...times])
    }
  const [ours, ...others] = parties.map((party) => medians(measured.get(party) ?? []))
  for (const [index, other] of others.entries())
    if (ours && other) tellRatio(task, ours, other, parties[index + 1]?.name ?? '')
}

function tellRatio(task: Task, ours: Measured, other: Measured, name: string) {
  const ratio = ours.perSecond / other.perSecond
  const { target, longest } = name.startsWith('Orthanc') ? task : {}
  const cells = [
    `rate ours / ${name}: ${ratio.toFixed(2)}`,
    `CPU ours / ${name}: ${(ours.cpu / other.cpu).toFixed(2)}`,
  ]
  if (target) cells.push(`at least ${target}: ${ratio >= target ? 'held' : 'MISSED'}`)
  if (longest) {
    const held = ours.p99 <= longest ? 'held' : 'MISSED'
    cells.push(`p99 ${ours.p99.toFixed(1)} ms, at most ${longest}: ${held}`)
  }
  say([task.title, task.connections, ...cells])
}

function medians(all: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => {
    const sorted = all.map((one) => one[key]).sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  }
  return {
    ...{ perSecond: of('perSecond'), megabytesPerSecond: of('megabytesPerSecond') },
    ...{ p50: of('p50'), p99: of('p99'), cpu: of('cpu') },
  }
}

function say(cells: readonly unknown[]) {
  process.stdout.write(`${cells.join(' | ')}\n`)
}
