import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type ActivityState, activityStateWords } from '../model/activity.ts'

const tones: Partial<Record<ActivityState, 'amber' | 'azure' | 'leaf'>> = {
  planned: 'azure',
  held: 'amber',
  'summed-up': 'amber',
  counted: 'leaf',
}

export function StateTag({ state }: { readonly state: ActivityState }) {
  const { language } = useLanguage()
  const tone = tones[state]
  return <Tag {...(tone && { tone })}>{activityStateWords[state][language]}</Tag>
}
