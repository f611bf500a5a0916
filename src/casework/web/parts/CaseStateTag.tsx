import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import { type CaseState, caseStateWords } from '../../model/case.ts'

const tones: Partial<Record<CaseState, Tone>> = {
  assessing: 'azure',
  'open-review': 'amber',
  active: 'jade',
  paused: 'amber',
  closing: 'amber',
  tracking: 'azure',
  closed: 'leaf',
  ended: 'leaf',
}

export function CaseStateTag({ state }: { readonly state: CaseState }) {
  const { language } = useLanguage()
  const tone = tones[state]
  return <Tag {...(tone && { tone })}>{caseStateWords[state][language]}</Tag>
}
