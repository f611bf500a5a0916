import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import { type MediationState, mediationStateWords } from '../model/mediation.ts'

const tones: Partial<Record<MediationState, Tone>> = {
  opened: 'amber',
  hearing: 'azure',
  meeting: 'azure',
  agreed: 'leaf',
  partly: 'leaf',
}

export function StateTag({ state }: { readonly state: MediationState }) {
  const { language } = useLanguage()
  const tone = tones[state]
  return <Tag {...(tone && { tone })}>{mediationStateWords[state][language]}</Tag>
}
