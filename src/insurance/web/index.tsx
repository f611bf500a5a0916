export { MarkTag } from './MarkTag.tsx'
export { SourceNote } from './SourceNote.tsx'
