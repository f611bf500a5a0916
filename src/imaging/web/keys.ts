/** What of this slice is in the memory of the page. */
export const keys = {
  encounters: ['imaging', 'encounters'] as const,
  patient: (encounter: string) => ['imaging', 'patient', encounter] as const,
  own: ['imaging', 'own'] as const,
  consent: ['imaging', 'consent'] as const,
  accesses: ['imaging', 'accesses'] as const,
}
