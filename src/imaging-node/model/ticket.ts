import { z } from 'zod'
import { isUid } from '#dicom/model/uid.ts'
import { Instant } from '#platform/model/time.ts'
import { Purpose } from './purpose.ts'

/** As the network knows a node: `sanming`. */
export const NodeName = z.string().regex(/^[a-z0-9-]{1,32}$/)

/** 统一社会信用代码. */
export const OrgCode = z.string().regex(/^[0-9A-Z]{18}$/)

export const StudyUid = z.string().max(64).refine(isUid)

/** 32 bytes as base64url: a SHA-256, an Ed25519 key, the thumbprint of a key (RFC 7638). */
export const Base64Url32 = z.string().regex(/^[\w-]{43}$/)

/** The public half of the requester's key (RFC 7517): P-256, as WebCrypto makes it. */
export const RequesterKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: Base64Url32,
  y: Base64Url32,
})
export type RequesterKey = z.infer<typeof RequesterKey>

/** What a ticket opens: descriptions, single pictures, whole files. */
export const TicketOp = z.enum(['meta', 'frames', 'study'])
export type TicketOp = z.infer<typeof TicketOp>

/** No ticket is good for longer, in seconds. */
export const TICKET_SECONDS = 120
/** How far two clocks may be apart, in seconds. */
export const CLOCK_TOLERANCE_SECONDS = 30
export const SESSION_MINUTES = 30
export const SESSION_BYTES = 20 * 1024 ** 3

/**
 * What the hub signs: a JWS (RFC 7515) with header `{ alg: 'EdDSA', kid, typ: 'rq-ticket+jwt' }`.
 * Times are in seconds since 1970 (RFC 7519).
 */
export const TicketClaims = z.object({
  iss: z.string().max(200),
  /** The node. */
  aud: NodeName,
  /** Who looks, as the member calls them: an opaque id. */
  sub: z.string().min(1).max(100),
  org: OrgCode,
  /** The hub's name for the patient: a keyed hash. */
  pid: z.uuid(),
  studies: z.array(StudyUid).min(1).max(100),
  ops: z.array(TicketOp).min(1),
  pou: Purpose,
  /** The decision of which the ticket is the outcome. */
  rule: z.string().max(40),
  consent: z.object({ id: z.uuid(), version: z.int() }).nullable(),
  btg: z.uuid().nullable(),
  /** The last bulletin of the hub when this was decided: what a later one ends, this ticket does not open. */
  bulletin: z.int(),
  jti: z.uuid(),
  iat: z.int(),
  exp: z.int(),
  /** A session of this ticket ends no later: when a share ends. */
  until: z.int().nullable(),
  /** RFC 7800: thumbprint of the key without which the ticket is of no use. */
  cnf: z.object({ jkt: Base64Url32 }),
})
export type TicketClaims = z.infer<typeof TicketClaims>

/**
 * `POST {node}/tickets` with header `DPoP` (see proof.ts). Redeemed once. With `Authorization: DPoP {session}`
 * besides, the session of the same key goes on instead: its end moves, its bytes are counted anew.
 */
export const Redemption = z.object({ ticket: z.string().max(20_000) })

/**
 * Every request of a session carries `Authorization: DPoP {session}` and `DPoP: {proof with ath}`.
 * `DELETE {node}/sessions/mine` ends it.
 */
export const OpenedSession = z.object({
  session: z.string(),
  expiresAt: Instant,
  byteCap: z.int(),
  studies: z.array(StudyUid),
  ops: z.array(TicketOp),
})
export type OpenedSession = z.infer<typeof OpenedSession>
