/**
 * What an evaluation of the plan costs: plain TypeScript, ours compiled, ours with its explanation in
 * Chinese sentences, and two rule engines, on the same cases in one run. All must agree to the fen.
 *
 *   npm run bench:money
 */
import { loadavg } from 'node:os'
import { compile } from '#insurance/model/compile.ts'
import { interpret } from '#insurance/model/interpret.ts'
import { MEASURES } from '#insurance/model/product.ts'
import { product2026 } from '#insurance/model/products/2026.ts'
import { tellStep } from '#insurance/model/step.ts'
import { resolve } from '#insurance/model/terms.ts'
import { type Case, someCases, toRows } from './cases.ts'
import { installPeers, jsonRules, type Peer, zen } from './peers.ts'
import { plainOwed } from './plain.ts'
import { secondsOf, whatIf } from './what-if.ts'

const terms = resolve(product2026, { side: 'worst', reading: 'net' })
const compiled = compile(terms)
const cases = someCases(20_000)
const { rows, profiles } = toRows(cases)
const few = cases.slice(0, 2_000)
let told = 0

const engines: Record<string, { of: readonly Case[]; run: Peer }> = {
  plain: { of: cases, run: onRows(plainOwed) },
  compiled: { of: cases, run: onRows(compiled) },
  traced: { of: cases, run: async (some) => some.map(tell) },
  zen: { of: few, run: async () => [] },
  'zen with trace': { of: few, run: async () => [] },
  'json-rules-engine': { of: few, run: async () => [] },
}

installPeers()
engines.zen = { of: few, run: zen(terms, false) }
engines['zen with trace'] = { of: few, run: zen(terms, true) }
engines['json-rules-engine'] = { of: few, run: jsonRules(terms) }

const expected = await engines.plain?.run(cases)
for (const [name, { of, run }] of Object.entries(engines)) {
  const totals = await run(of)
  const wrong = totals.filter((total, index) => total !== expected?.[index]).length
  say(`${name}: ${of.length} cases, ${wrong} differ from plain`)
  if (wrong > 0) process.exitCode = 1
}

const speeds = new Map<string, number[]>()
for (let round = 0; round < 5; round++)
  for (const [name, { of, run }] of Object.entries(engines))
    speeds.set(name, [...(speeds.get(name) ?? []), await measure(of, run)])

const median = (name: string) => {
  const sorted = [...(speeds.get(name) ?? [])].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
say('\nevaluations a second of processor time, median of five rounds')
for (const name of speeds.keys())
  say(`${name.padEnd(20)}${Math.round(median(name)).toLocaleString('en')}`)

say('\nto hold')
check('compiled / plain', median('compiled') / median('plain'), 0.6)
check('compiled / zen', median('compiled') / median('zen'), 300)
check('traced / zen without trace', median('traced') / median('zen'), 15)
const { wall, processor } = whatIf(product2026)
check('419 000 claims × 21 scenarios, seconds of one processor', processor, 2, 'at most')
say(`  by the clock on the wall ${wall.toFixed(2)} s`)
say(`load ${loadavg()[0]?.toFixed(1)}, ${told} characters of explanation`)

/** By processor time, of all threads, since the machine has other work; half a second at least. */
async function measure(of: readonly Case[], run: Peer) {
  const begun = process.cpuUsage()
  let done = 0
  let seconds = 0
  do {
    await run(of)
    done += of.length
    seconds = secondsOf(process.cpuUsage(begun))
  } while (seconds < 0.5)
  return done / seconds
}

function onRows(owed: (profile: number, rows: Float64Array, at: number) => number): Peer {
  const totals = new Array<number>(cases.length)
  return async () => {
    for (let n = 0; n < cases.length; n++)
      totals[n] = owed(profiles[n] as number, rows, n * MEASURES.length)
    return totals
  }
}

/** The amount, and every sentence of its explanation. */
function tell({ profile, sums }: Case) {
  let total = 0
  for (const { amount, steps } of interpret(terms, profile, sums)) {
    total += amount
    for (const step of steps) told += tellStep(step).zh.length
  }
  return total
}

function check(
  what: string,
  value: number,
  limit: number,
  way: 'at least' | 'at most' = 'at least',
) {
  const holds = way === 'at least' ? value >= limit : value <= limit
  say(`${holds ? '✓' : '✗'} ${what}: ${value.toFixed(2)} (${way} ${limit})`)
  if (!holds) process.exitCode = 1
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
