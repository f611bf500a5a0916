import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import { type ConferenceState, conferenceStateWords } from '../model/conference.ts'

const tones: Partial<Record<ConferenceState, Tone>> = {
  planned: 'azure',
  held: 'amber',
  recorded: 'leaf',
}

export function StateTag({ state }: { readonly state: ConferenceState }) {
  const { language } = useLanguage()
  const tone = tones[state]
  return <Tag {...(tone && { tone })}>{conferenceStateWords[state][language]}</Tag>
}
