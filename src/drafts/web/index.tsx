export { DraftLine } from './DraftLine.tsx'
export { type ServerDraft, useServerDraft } from './server-draft.ts'
export { TwoVersions } from './TwoVersions.tsx'
export { type FormPlace, UnfinishedForms } from './UnfinishedForms.tsx'
