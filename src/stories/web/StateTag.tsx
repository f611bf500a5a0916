import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type StoryState, storyStateWords } from '../model/story.ts'

const tones: Partial<Record<StoryState, 'amber' | 'jade' | 'azure' | 'leaf'>> = {
  idea: 'amber',
  consented: 'amber',
  deidentified: 'azure',
  read1: 'azure',
  read2: 'leaf',
  published: 'jade',
}

export function StateTag({ state }: { readonly state: StoryState }) {
  const { language } = useLanguage()
  const tone = tones[state]
  return <Tag {...(tone && { tone })}>{storyStateWords[state][language]}</Tag>
}
