import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Status, statusWords } from '../model/fact.ts'
import { words } from './words.ts'

const tones: Record<Status, 'amber' | 'azure' | 'leaf' | undefined> = {
  none: undefined,
  preparing: 'amber',
  staffed: 'azure',
  post: 'azure',
  department: 'leaf',
}

/** How far an institution has come; that nothing is confirmed is not the same as 无. */
export function StatusTag({ status }: { readonly status: Status | null }) {
  const w = useWords(words)
  const { language } = useLanguage()
  if (!status) return <Tag>{w.unknown}</Tag>
  const tone = tones[status]
  return <Tag {...(tone && { tone })}>{statusWords[status][language]}</Tag>
}
