import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type ApplicationFile, applicationStateWords } from '../model/application.ts'

const TONES = {
  draft: 'azure',
  submitted: 'azure',
  supplement: 'amber',
  approved: 'jade',
  refused: 'vermilion',
  appealed: 'azure',
  paying: 'jade',
  paid: 'leaf',
  closed: undefined,
  withdrawn: undefined,
} as const

export function StateTag({ state }: Pick<ApplicationFile, 'state'>) {
  const { language } = useLanguage()
  const tone = TONES[state]
  return <Tag {...(tone && { tone })}>{applicationStateWords[state][language]}</Tag>
}
