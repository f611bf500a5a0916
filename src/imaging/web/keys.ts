/** What of this slice is in the memory of the page. */
export const keys = {
  encounters: ['imaging', 'encounters'] as const,
  patient: (encounter: string) => ['imaging', 'patient', encounter] as const,
  own: ['imaging', 'own'] as const,
  consent: ['imaging', 'consent'] as const,
  glass: ['imaging', 'glass'] as const,
  glassOf: (encounter: string) => ['imaging', 'glass-of', encounter] as const,
  behindGlass: (id: string) => ['imaging', 'behind-glass', id] as const,
  shares: ['imaging', 'shares'] as const,
  accesses: ['imaging', 'accesses'] as const,
  allSignals: ['imaging', 'signals'] as const,
  signals: (filter: object) => ['imaging', 'signals', filter] as const,
  signal: (id: string) => ['imaging', 'signal', id] as const,
}
