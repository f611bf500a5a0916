import type { Instant } from '#platform/model/time.ts'

/** For whom somebody asks: by treatment or by right. */
export interface Asked {
  readonly purpose: 'TREAT' | 'PATRQT' | 'CAREMGT'
  readonly person: { readonly code: string; readonly proof: 'e-voucher' | 'card' | 'account' }
  readonly encounter: {
    readonly id: string
    readonly kind: 'outpatient' | 'inpatient' | 'emergency'
    readonly startedAt: Instant
    readonly endedAt: Instant | null
  } | null
}
