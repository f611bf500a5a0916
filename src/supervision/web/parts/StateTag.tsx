import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type SessionLine, sessionStateWords } from '../../model/session.ts'

const TONES = { planned: 'azure', held: 'amber', agreed: 'leaf', cancelled: undefined } as const

export function StateTag({ state }: Pick<SessionLine, 'state'>) {
  const { language } = useLanguage()
  const tone = TONES[state]
  return <Tag {...(tone && { tone })}>{sessionStateWords[state][language]}</Tag>
}
