import type { Instant } from '#platform/model/time.ts'

/** For whom somebody asks: by treatment or by right. */
export interface Asked {
  readonly purpose: 'TREAT' | 'PATRQT' | 'CAREMGT' | 'BTG'
  readonly person: { readonly code: string; readonly proof: 'e-voucher' | 'card' | 'account' }
  /** Of the broken glass, for BTG. */
  readonly breakGlass?: string
  /** Somebody whom the patient sent: by a share, which ends. */
  readonly share?: { readonly until: Instant }
  readonly encounter: {
    readonly id: string
    readonly kind: 'outpatient' | 'inpatient' | 'emergency'
    readonly startedAt: Instant
    readonly endedAt: Instant | null
  } | null
}
