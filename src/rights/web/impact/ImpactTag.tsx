import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Impact, impactStateWords } from '../../model/impact.ts'
import { words } from './words.ts'

export function ImpactTag({ of }: { readonly of: Pick<Impact, 'state' | 'superseded'> }) {
  const w = useWords(words)
  const { language } = useLanguage()
  if (of.superseded) return <Tag>{w.superseded}</Tag>
  const tone = of.state === 'approved' ? 'leaf' : 'amber'
  return <Tag tone={tone}>{impactStateWords[of.state][language]}</Tag>
}
