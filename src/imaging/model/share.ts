import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { opened, study } from './contract.ts'
import { refusals } from './refusals.ts'

export const ShareId = z.uuid().brand('imaging.share')
export type ShareId = z.infer<typeof ShareId>

/** 32 bytes as base64url: stands behind the # of the link and nowhere else. */
export const ShareSecret = z.string().regex(/^[\w-]{43}$/)
export const ShareCode = z.string().regex(/^\d{6}$/)

/** So often may a wrong code be given; then the share is of no use. */
export const MOST_TRIES = 10

export const ShareLine = z.object({
  ...{ id: ShareId, what: z.string(), forWhom: z.string(), at: Instant, until: Instant },
  ...{ most: z.int(), used: z.int(), revokedAt: Instant.nullable() },
  /** Too many wrong codes. */
  locked: z.boolean(),
  /** When somebody opened it. */
  looks: z.array(Instant),
})
export type ShareLine = z.infer<typeof ShareLine>

export const listShares = endpoint({
  method: 'GET',
  path: '/imaging/own/shares',
  summary: 'What one has shared of one’s own images, and when somebody looked',
  roles: ['insured'],
  input: z.object({}),
  output: z.object({ shares: z.array(ShareLine), total: z.int() }),
})

export const makeShare = endpoint({
  method: 'POST',
  path: '/imaging/own/shares',
  reads: true,
  summary: 'Lets somebody look at one study: secret and code are told once and kept nowhere',
  roles: ['insured'],
  input: study.extend({
    what: z.string().trim().min(1).max(100),
    forWhom: z.string().trim().min(1).max(60),
    days: z.int().min(1).max(30),
    most: z.int().min(1).max(50),
  }),
  output: z.object({ id: ShareId, secret: ShareSecret, code: ShareCode, until: Instant }),
  refusals: refusals('no-own-code', 'no-hub', 'hub-unreachable', 'not-your-study'),
})

export const revokeShare = endpoint({
  method: 'POST',
  path: '/imaging/own/shares/:id/revocation',
  reads: true,
  summary: 'Takes it back; who is looking is cut off at the node',
  roles: ['insured'],
  input: z.object({ id: ShareId }),
  output: z.object({ revokedAt: Instant }),
  refusals: refusals('no-such-share'),
})

export const openShared = endpoint({
  method: 'POST',
  path: '/imaging/shared/openings',
  reads: true,
  summary: 'Opens what somebody shared, with secret and code; every no is the same',
  roles: 'anyone',
  input: z.object({ secret: ShareSecret, code: ShareCode }),
  output: opened.extend({ pass: z.string() }),
  refusals: refusals('no-such-share', 'no-hub', 'hub-unreachable', 'node-unreachable'),
})

export const sendSharedReceipt = endpoint({
  method: 'POST',
  path: '/imaging/shared/receipts',
  reads: true,
  summary: 'What arrived of a shared study',
  roles: 'anyone',
  input: z.object({
    ...{ opening: z.uuid(), pass: z.string().max(100) },
    instances: z.int().min(0).max(1_000_000),
    verified: z.int().min(0).max(1_000_000),
    corrupt: z.int().min(0).max(1_000_000),
  }),
  output: z.object({ taken: z.boolean() }),
  refusals: refusals('no-such-opening'),
})
