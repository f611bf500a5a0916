import type { Bulletin } from './hub-calls.ts'
import { CLOCK_TOLERANCE_SECONDS, TICKET_SECONDS, type TicketClaims } from './ticket.ts'

export type TicketObstacle = 'ticket-for-other-node' | 'ticket-expired' | 'ticket-early'

/** Whether a ticket is for this node and for now, by the node’s clock: seconds since 1970. */
export function obstacleToTicket(
  { aud, iat, exp }: Pick<TicketClaims, 'aud' | 'iat' | 'exp'>,
  node: string,
  now: number,
): TicketObstacle | undefined {
  if (aud !== node) return 'ticket-for-other-node'
  if (exp - iat > TICKET_SECONDS || exp + CLOCK_TOLERANCE_SECONDS < now) return 'ticket-expired'
  return iat - CLOCK_TOLERANCE_SECONDS > now ? 'ticket-early' : undefined
}

/** What of a ticket the hub can take back: each as a bulletin names it. */
export function groundsOf(
  { org, jti, pou, pid, btg }: Pick<TicketClaims, 'org' | 'jti' | 'pou' | 'pid' | 'btg'>,
  kid: string,
): string[] {
  // Only these purposes rest on what the patient said.
  const consented = pou === 'TREAT' || pou === 'CAREMGT'
  return [
    groundOf({ kind: 'member', ref: org }),
    groundOf({ kind: 'ticket', ref: jti }),
    groundOf({ kind: 'key', ref: kid }),
    ...(consented ? [groundOf({ kind: 'person', ref: pid })] : []),
    ...(btg ? [groundOf({ kind: 'break-glass', ref: btg })] : []),
  ]
}

export function groundOf({ kind, ref }: Pick<Bulletin, 'kind' | 'ref'>): string {
  return `${kind} ${ref}`
}
