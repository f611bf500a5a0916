import { z } from 'zod'
import { MOST_FEN } from '#insurance/model/fen.ts'
import { AccountId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const LineId = z.uuid().brand('LineId')
export type LineId = z.infer<typeof LineId>

export const LineKind = z.enum(['cost', 'reimbursement', 'aid', 'donation', 'insurance'])
export type LineKind = z.infer<typeof LineKind>

export const lineKindWords: Record<LineKind, Words> = {
  cost: { zh: '费用', en: 'Cost' },
  reimbursement: { zh: '报销', en: 'Reimbursement' },
  aid: { zh: '救助', en: 'Aid' },
  donation: { zh: '捐赠', en: 'Donation' },
  insurance: { zh: '保险赔付', en: 'Insurance' },
}

export const LineStatus = z.enum(['expected', 'approved', 'received'])
export type LineStatus = z.infer<typeof LineStatus>

export const lineStatusWords: Record<LineStatus, Words> = {
  expected: { zh: '预计', en: 'Expected' },
  approved: { zh: '已批准', en: 'Approved' },
  received: { zh: '已到账', en: 'Received' },
}

/** A cost is not received: it has come up. */
export const cameUpWords: Words = { zh: '已发生', en: 'Incurred' }

/** One event of the money, in fen; a negative one takes back. Never changed, only followed by others. */
export const Line = z.object({
  id: LineId,
  /** What belongs together: one bill, one payer, one application. */
  item: z.string(),
  kind: LineKind,
  source: z.string(),
  status: LineStatus,
  amount: z.int().min(-MOST_FEN).max(MOST_FEN),
  on: Day,
  recordedAt: Instant,
  by: AccountId,
  byName: z.string(),
  evidence: z.string(),
  corrects: LineId.nullable(),
  /** Came from an application: it is not corrected by hand. */
  fromApplication: z.boolean(),
})
export type Line = z.infer<typeof Line>

type Move = Pick<Line, 'item' | 'kind' | 'status' | 'amount'>

export interface Item {
  readonly kind: LineKind
  readonly expected: number
  readonly approved: number
  readonly received: number
  /** Somebody has said yes or no; what was hoped for counts no more. */
  readonly decided: boolean
}

/** What is open, in fen: by what has come in, by what was approved, by what may be hoped for. */
export interface Stand {
  readonly bill: number
  readonly received: number
  readonly approved: number
  readonly expected: number
  readonly gap: Readonly<Record<LineStatus, number>>
  /** Before anybody helped: bill − reimbursement − insurance, as far as they can be counted on. */
  readonly before: number
  /** Aid and donations that have come in. */
  readonly helped: number
}

/** Every item with the sum of its lines. */
export function itemsOf(lines: readonly Move[]): Map<string, Item> {
  const items = new Map<string, Item>()
  for (const line of lines) add(items, line)
  return items
}

/** The ledger as it stands after these lines, in whatever order they came. */
export function standOf(lines: readonly Move[]): Stand {
  return standOn(itemsOf(lines).values())
}

/** The stand after each line: the gap moves by events and not otherwise. */
export function curveOf<Event extends Move>(lines: readonly Event[]) {
  const items = new Map<string, Item>()
  return lines.map((line) => {
    add(items, line)
    return { line, stand: standOn(items.values()) }
  })
}

function add(items: Map<string, Item>, { item, kind, status, amount }: Move) {
  const none: Item = { kind, expected: 0, approved: 0, received: 0, decided: false }
  const before = items.get(item) ?? none
  items.set(item, {
    ...before,
    [status]: before[status] + amount,
    decided: before.decided || status === 'approved',
  })
}

/** How much of an item counts, by what one wants to rely on. */
export function countOf({ kind, expected, approved, received, decided }: Item, by: LineStatus) {
  if (kind === 'cost') return Math.max(expected, received)
  if (by === 'received' || (by === 'approved' && !decided)) return received
  return Math.max(decided ? approved : expected, received)
}

function standOn(items: Iterable<Item>): Stand {
  let bill = 0
  let insured = 0
  let helped = 0
  const sums = { received: 0, approved: 0, expected: 0 }
  for (const item of items) {
    if (item.kind === 'cost') {
      bill += countOf(item, 'received')
      continue
    }
    for (const status of LineStatus.options) sums[status] += countOf(item, status)
    if (item.kind === 'reimbursement' || item.kind === 'insurance')
      insured += countOf(item, 'expected')
    else helped += item.received
  }
  const gap = {
    received: bill - sums.received,
    approved: bill - sums.approved,
    expected: bill - sums.expected,
  }
  return { bill, ...sums, gap, before: bill - insured, helped }
}
