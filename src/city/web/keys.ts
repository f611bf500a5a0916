import type { PeriodName } from '#indicators/model/period.ts'

type Asked = PeriodName | undefined

export const keys = {
  city: (period: Asked) => ['city', 'overview', period ?? ''] as const,
  district: (code: string, period: Asked) => ['city', 'district', code, period ?? ''] as const,
  house: (id: string, period: Asked) => ['city', 'house', id, period ?? ''] as const,
  bureau: (bureau: string, period: Asked) => ['city', 'bureau', bureau, period ?? ''] as const,
  ownBureau: ['city', 'own-bureau'] as const,
  officers: ['city', 'officers'] as const,
  layouts: ['city', 'layouts'] as const,
}
