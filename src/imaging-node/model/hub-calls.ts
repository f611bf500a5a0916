import { z } from 'zod'
import { Instant } from '#platform/model/time.ts'
import { hubCall } from './hub-call.ts'
import { IndexRow, ROWS_PER_BATCH } from './index-row.ts'
import { StudyUid } from './ticket.ts'

/** What nodes say to the hub. The hub knows from the signature which node it is. */

const notListed = {
  'node-not-active': {
    zh: '这个节点已被暂停或移出网络，请联系中心节点的管理员。',
    en: 'This node was suspended or removed. Ask the operator of the hub.',
  },
}

export const sendBatch = hubCall({
  path: '/hub/index/batches',
  summary: 'Rows of the index, batch after batch; the same batch again has the same answer',
  caller: 'node',
  bodyLimit: 16 * 1024 ** 2,
  input: z.object({ seq: z.int().min(1), rows: z.array(IndexRow).min(1).max(ROWS_PER_BATCH) }),
  output: z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('applied'),
      seq: z.int(),
      added: z.int(),
      revised: z.int(),
      /** Lower revisions, and what was there already. */
      ignored: z.int(),
      /** Same revision, other manifest or state: the index keeps the first. */
      conflicts: z.array(z.object({ studyUid: StudyUid, rev: z.int() })),
    }),
    /** Nothing was applied: a batch before this one is missing, or this number was used for another. */
    z.object({ outcome: z.enum(['gap', 'differs']), expected: z.int() }),
  ]),
  refusals: notListed,
})

/**
 * What every node has to know, numbered in the order in which it happened. `person`: what is allowed for this
 * patient has changed; its sessions end, and with those of a `member`, a `ticket`, a `break-glass`, a `key`.
 * `glass-broken` ends nothing: it is for the node’s privacy officer.
 */
export const Bulletin = z.object({
  seq: z.int(),
  kind: z.enum(['member', 'person', 'ticket', 'break-glass', 'key', 'glass-broken']),
  ref: z.string(),
  at: Instant,
})
export type Bulletin = z.infer<typeof Bulletin>

export const HubKey = z.object({ kid: z.string(), x: z.string() })

/** Signed by the hub (JWS, typ `rq-sync+jwt`): what every node has to know at once. */
export const SyncClaims = z.object({
  node: z.string(),
  at: Instant,
  /** The keys that sign tickets, now and next. Those that are not named here sign nothing. */
  keys: z.array(HubKey).min(1),
  bulletins: z.array(Bulletin),
  next: z.int(),
  /** Where pages of members come from (CORS). */
  origins: z.array(z.string()),
})
export type SyncClaims = z.infer<typeof SyncClaims>

export const sync = hubCall({
  path: '/hub/sync',
  summary: 'I am alive; what do I have to know',
  caller: 'node',
  input: z.object({
    at: Instant,
    after: z.int().min(0),
    /** Rows that wait to be sent. */
    waiting: z.int().min(0),
    /** How long the node's own readiness took, in milliseconds. */
    answerMs: z.int().min(0),
    /** The node is there, and what keeps its files cannot be reached. */
    storeDown: z.boolean().default(false),
  }),
  output: z.object({ signed: z.string() }),
  refusals: notListed,
})

/** Digest of a bucket: how many rows, and the XOR of their prints (64 bits, hexadecimal). */
export const Bucket = z.object({
  key: z.string().regex(/^\d{0,8}$/),
  count: z.int().min(0),
  print: z.string().regex(/^[0-9a-f]{16}$/),
})
export type Bucket = z.infer<typeof Bucket>

export const compareBuckets = hubCall({
  path: '/hub/reconciliation/buckets',
  summary: 'Which years, months or days of the index differ from the node',
  caller: 'node',
  reads: true,
  input: z.object({
    /** '' the years, a year its months, a month its days. */
    within: z.string().regex(/^(\d{4}(\d{2})?)?$/),
    buckets: z.array(Bucket).max(10_000),
  }),
  output: z.object({ differing: z.array(z.string()) }),
  refusals: notListed,
})

export const RepairPlan = z.object({
  add: z.int(),
  retire: z.int(),
  revise: z.int(),
  /** Of how many rows. */
  rows: z.int(),
})
export type RepairPlan = z.infer<typeof RepairPlan>

export const reconcileDays = hubCall({
  path: '/hub/reconciliation/days',
  summary:
    'All that the node has of the differing days; the hub makes a plan, and applies a small one',
  caller: 'node',
  bodyLimit: 32 * 1024 ** 2,
  input: z.object({
    days: z
      .array(z.string().regex(/^\d{8}$/))
      .min(1)
      .max(10_000),
    rows: z.array(IndexRow).max(50_000),
  }),
  output: z.object({
    run: z.uuid(),
    plan: RepairPlan,
    /** `waiting`: too much would change; a person has to confirm it at the hub. */
    state: z.enum(['applied', 'waiting']),
  }),
  refusals: notListed,
})

/** What a node gave out, to whom: one for each ticket, study and kind. */
export const Disclosure = z.object({
  pid: z.uuid(),
  ticket: z.uuid(),
  studyUid: StudyUid,
  kind: z.enum(['metadata', 'pixels', 'manifest']),
  at: Instant,
})

export const sendDisclosures = hubCall({
  path: '/hub/disclosures',
  summary: 'Audit at the source: what was given out',
  caller: 'node',
  input: z.object({ disclosures: z.array(Disclosure).min(1).max(1_000) }),
  output: z.object({ taken: z.int() }),
  refusals: notListed,
})
