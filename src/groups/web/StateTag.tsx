import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type GroupState, groupStateWords } from '../model/group.ts'

const tones: Partial<Record<GroupState, 'amber' | 'jade' | 'azure' | 'leaf'>> = {
  draft: 'amber',
  approved: 'azure',
  recruiting: 'azure',
  running: 'jade',
  evaluated: 'leaf',
}

export function StateTag({ state }: { readonly state: GroupState }) {
  const { language } = useLanguage()
  const tone = tones[state]
  return <Tag {...(tone && { tone })}>{groupStateWords[state][language]}</Tag>
}
