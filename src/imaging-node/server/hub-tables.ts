import type { Instant } from '#platform/model/time.ts'
import type { IndexRow } from '../model/index-row.ts'
import type { Purpose } from '../model/purpose.ts'
import type { TicketOp } from '../model/ticket.ts'

/** What a node keeps because it belongs to a network. */
export type HubTables = {
  'imagingNode.hubKey': { kid: string; x: string }
  'imagingNode.hubState': {
    bulletin: string
    origins: string[]
    syncedAt: Instant | null
    change: string
    batch: number
  }
  'imagingNode.bulletin': { kind: string; ref: string; seq: string }
  'imagingNode.session': {
    id: string
    secret: Buffer
    jkt: string
    ticket: string
    kid: string
    sub: string
    org: string
    pid: string
    purpose: Purpose
    breakGlass: string | null
    studies: string[]
    ops: TicketOp[]
    openedAt: Instant
    expiresAt: Instant
    byteCap: string
    bytes: string
    endedAt: Instant | null
    endedBecause: string | null
  }
  'imagingNode.redeemed': { ticket: string; sessionId: string; at: Instant; replays: number }
  'imagingNode.given': {
    ticket: string
    studyUid: string
    kind: 'metadata' | 'pixels' | 'manifest'
    pid: string
    at: Instant
    told: boolean
  }
  'imagingNode.announcement': {
    studyUid: string
    code: string
    entry: IndexRow
    day: number
    print: string
    place: string | null
  }
  'imagingNode.batch': { seq: number; entries: IndexRow[]; upto: string }
}
