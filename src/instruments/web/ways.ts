/** Where things are; the draft of a form begins with the same words as its address. */
export function toCase(caseId: string) {
  return `/cases/${caseId}/instruments`
}

export function toForm(caseId: string, instrument: string, corrected?: string) {
  return `${toCase(caseId)}/${instrument}${corrected ? `?corrects=${corrected}` : ''}`
}

export function toSheet(caseId: string, responseId: string) {
  return `${toCase(caseId)}/results/${responseId}`
}

export function toPrint(caseId: string, responseId: string) {
  return `${toSheet(caseId, responseId)}/print`
}

export function draftOf(caseId: string, instrument: string, corrected?: string) {
  return ['instrument', caseId, instrument, corrected].filter(Boolean).join('.')
}
