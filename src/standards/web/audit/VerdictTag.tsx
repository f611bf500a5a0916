import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Verdict, verdictWords } from '../../model/audit.ts'
import { words } from './words.ts'

const tones: Record<Verdict, 'leaf' | 'amber' | 'vermilion' | undefined> = {
  met: 'leaf',
  partly: 'amber',
  'not-met': 'vermilion',
  'not-applicable': undefined,
}

export function VerdictTag({ verdict }: { readonly verdict: Verdict | undefined }) {
  const w = useWords(words)
  const { language } = useLanguage()
  if (!verdict) return <Tag>{w.notAnswered}</Tag>
  const tone = tones[verdict]
  return <Tag {...(tone && { tone })}>{verdictWords[verdict][language]}</Tag>
}
