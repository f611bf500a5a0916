import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type SubmissionState, stateWords } from '../../model/submission.ts'

const tones = {
  returned: 'vermilion',
  submitted: 'azure',
  accepted: 'leaf',
  locked: 'jade',
} as const

export function StateTag({ of }: { readonly of: SubmissionState }) {
  const { language } = useLanguage()
  const tone = of in tones ? { tone: tones[of as keyof typeof tones] } : {}
  return <Tag {...tone}>{stateWords[of][language]}</Tag>
}
