import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { TermLiability, Terms } from '#insurance/model/terms.ts'
import type { Case } from './cases.ts'

export type Peer = (cases: readonly Case[]) => Promise<number[]>

const folder = fileURLToPath(new URL('peers/', import.meta.url))

/** Installed on the first run, beside the product and not into it. */
export function installPeers() {
  if (existsSync(`${folder}node_modules/json-rules-engine`)) return
  const args = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', args, { cwd: folder, stdio: 'inherit' })
}

const load = (name: string): unknown => createRequire(`${folder}package.json`)(name)

interface Zen {
  ZenEngine: new () => {
    createDecision(content: object): {
      evaluate(input: object, options?: object): Promise<{ result: { total: number } }>
    }
  }
}

/** One decision of expressions; a hundred asked at once, as its makers advise. */
export function zen(terms: Terms, trace: boolean): Peer {
  const { ZenEngine } = load('@gorules/zen-engine') as Zen
  const decision = new ZenEngine().createDecision(toDecision(terms))
  return async (cases) => {
    const totals: number[] = []
    for (let n = 0; n < cases.length; n += 100) {
      const asked = cases
        .slice(n, n + 100)
        .map((one) => decision.evaluate({ profile: one.profile, ...one.sums }, { trace }))
      for (const { result } of await Promise.all(asked)) totals.push(result.total)
    }
    return totals
  }
}

function toDecision(terms: Terms) {
  const own = terms.liabilities.map((one) => ({ key: one.id, value: expressionOf(one) }))
  const parts = terms.liabilities.map(({ id }) => `$.${id}`).join(' + ')
  const total = { key: 'total', value: `min([${parts}, ${terms.totalCap}])` }
  const expressions = [...own, total].map((one) => ({ id: one.key, ...one }))
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'sum',
        type: 'expressionNode',
        name: 'sum',
        position: { x: 1, y: 0 },
        content: { expressions },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'sum', type: 'edge' },
      { id: 'b', sourceId: 'sum', targetId: 'out', type: 'edge' },
    ],
  }
}

function expressionOf({ bands, cap, limitedBy }: TermLiability) {
  const most = limitedBy ? `${limitedBy}, ${cap}` : `${cap}`
  return Object.entries(bands).reduceRight((otherwise, [profile, list]) => {
    const sum = list
      .map(({ on, from, to, rate }) => {
        const end = to === Number.POSITIVE_INFINITY ? on : `min([${on}, ${to}])`
        return `max([0, ${end} - ${from}]) * ${rate}`
      })
      .join(' + ')
    return `profile == '${profile}' ? min([floor((${sum} + 5000) / 10000), ${most}]) : (${otherwise})`
  }, '0')
}

interface Rules {
  Engine: new () => {
    addRule(rule: object): void
    run(facts: object): Promise<{ events: { params: Band }[] }>
  }
}
interface Band {
  readonly place: number
  readonly on: keyof Case['sums']
  readonly from: number
  readonly to: number
  readonly rate: number
}

/** It selects the bands that apply; the sums are made in JavaScript afterwards. */
export function jsonRules(terms: Terms): Peer {
  const { Engine } = load('json-rules-engine') as Rules
  const engine = new Engine()
  terms.liabilities.forEach(({ bands }, place) => {
    for (const [profile, list] of Object.entries(bands))
      for (const { on, from, to, rate } of list)
        engine.addRule({
          conditions: {
            all: [
              { fact: 'profile', operator: 'equal', value: profile },
              { fact: on, operator: 'greaterThan', value: from },
            ],
          },
          event: { type: 'band', params: { place, on, from, to, rate } },
        })
  })
  return async (cases) => {
    const totals: number[] = []
    for (const { profile, sums } of cases) {
      const { events } = await engine.run({ profile, ...sums })
      totals.push(
        addBands(
          terms,
          sums,
          events.map(({ params }) => params),
        ),
      )
    }
    return totals
  }
}

function addBands(terms: Terms, sums: Case['sums'], bands: readonly Band[]) {
  const scaled = terms.liabilities.map(() => 0)
  for (const { place, on, from, to, rate } of bands)
    scaled[place] = (scaled[place] ?? 0) + (Math.min(sums[on], to) - from) * rate
  const total = terms.liabilities.reduce((sum, { cap, limitedBy }, place) => {
    const own = Math.floor(((scaled[place] ?? 0) + 5_000) / 10_000)
    return sum + Math.min(own, cap, limitedBy ? sums[limitedBy] : cap)
  }, 0)
  return Math.min(total, terms.totalCap)
}
