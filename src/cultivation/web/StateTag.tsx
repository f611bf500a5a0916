import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type ProjectState, projectStateWords } from '../model/project.ts'

const TONES = {
  call: 'azure',
  applied: 'azure',
  reviewed: 'amber',
  awarded: 'jade',
  running: 'jade',
  midterm: 'jade',
  final: 'amber',
  returned: 'amber',
  accepted: 'leaf',
  terminated: 'vermilion',
  declined: undefined,
} as const

export function StateTag({ state }: { readonly state: ProjectState }) {
  const { language } = useLanguage()
  const tone = TONES[state]
  return <Tag {...(tone && { tone })}>{projectStateWords[state][language]}</Tag>
}
