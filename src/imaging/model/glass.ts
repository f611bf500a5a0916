import { z } from 'zod'
import { FoundStudies } from '#imaging-hub/model/shown.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { EncounterId, opened, study } from './contract.ts'
import { refusals } from './refusals.ts'

/** 紧急破例: listed reasons, as the hub has them. */
export const GlassReason = z.enum(['life-threatening', 'unconscious', 'consent-unreachable'])
export type GlassReason = z.infer<typeof GlassReason>

export const GlassId = z.uuid().brand('imaging.glass')
export type GlassId = z.infer<typeof GlassId>

const Broken = z.object({ id: GlassId, until: Instant, reviewDueAt: Instant })

export const findGlass = endpoint({
  method: 'GET',
  path: '/imaging/encounters/:encounter/glass',
  summary: 'Whether one has broken the glass for this patient, as long as it lasts',
  roles: ['doctor'],
  input: z.object({ encounter: EncounterId }),
  output: z.object({ glass: Broken.nullable() }),
})

export const breakGlass = endpoint({
  method: 'POST',
  path: '/imaging/encounters/:encounter/glass',
  reads: true,
  summary: 'Looks against or without consent, in an emergency: reasons now, review in 72 hours',
  roles: ['doctor'],
  input: z.object({
    encounter: EncounterId,
    reason: GlassReason,
    text: z.string().trim().min(10).max(1000),
  }),
  output: Broken,
  refusals: refusals(
    'no-such-encounter',
    'encounter-over',
    'prove-yourself-again',
    'no-hub',
    'hub-unreachable',
  ),
})

export const lookUpBehindGlass = endpoint({
  method: 'POST',
  path: '/imaging/glass/:id/look-ups',
  reads: true,
  summary: 'All studies of the patient, whatever the patient said',
  roles: ['doctor'],
  input: z.object({ id: GlassId }),
  output: FoundStudies,
  refusals: refusals('no-such-glass', 'no-hub', 'hub-unreachable'),
})

export const openBehindGlass = endpoint({
  method: 'POST',
  path: '/imaging/glass/:id/openings',
  reads: true,
  summary: 'Opens one of them',
  roles: ['doctor'],
  input: study.extend({ id: GlassId }),
  output: opened,
  refusals: refusals('no-such-glass', 'no-hub', 'hub-unreachable', 'no-ticket', 'node-unreachable'),
})

export const GlassLine = Broken.extend({
  doctor: z.string(),
  reason: GlassReason,
  text: z.string(),
  at: Instant,
  reviewedAt: Instant.nullable(),
  reviewer: z.string().nullable(),
  outcome: z.enum(['justified', 'not-justified']).nullable(),
  remark: z.string().nullable(),
})
export type GlassLine = z.infer<typeof GlassLine>

export const listGlass = endpoint({
  method: 'GET',
  path: '/imaging/glass',
  summary: 'Every breaking of the glass, those that wait for review first; no patient’s name',
  roles: ['audit-admin'],
  input: z.object({}),
  output: z.object({ glasses: z.array(GlassLine), total: z.int() }),
})

export const reviewGlass = endpoint({
  method: 'POST',
  path: '/imaging/glass/:id/review',
  reads: true,
  summary: 'Says whether it was right; the hub is told first',
  roles: ['audit-admin'],
  input: z.object({
    id: GlassId,
    outcome: z.enum(['justified', 'not-justified']),
    text: z.string().trim().min(1).max(1000),
  }),
  output: z.object({ reviewedAt: Instant }),
  refusals: refusals('no-such-glass', 'reviewed-already', 'no-hub', 'hub-unreachable'),
})

export const renewOpening = endpoint({
  method: 'POST',
  path: '/imaging/openings/:opening/renewal',
  reads: true,
  summary: 'Goes on with a study that is open, as long as it is still allowed',
  roles: ['doctor', 'insured'],
  input: z.object({ opening: z.uuid() }),
  output: z.object({ expiresAt: Instant }),
  refusals: refusals(
    'no-such-opening',
    'no-such-encounter',
    'encounter-over',
    'no-such-glass',
    'no-own-code',
    'no-hub',
    'hub-unreachable',
    'no-ticket',
    'node-unreachable',
  ),
})
