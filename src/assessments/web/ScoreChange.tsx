import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { changeOf } from '../model/rules.ts'
import { changeWords, words } from './words.ts'

interface Props {
  readonly before: number | undefined
  readonly now: number | undefined
}

const tones = { better: 'leaf', worse: 'amber' } as const

/** 上次 3 → 这次 2 好转 */
export function ScoreChange({ before, now }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  if (now === undefined) return before === undefined ? null : <Tag>{w.before(before)}</Tag>
  const change = changeOf(before, now)
  const tone = change === 'better' || change === 'worse' ? tones[change] : undefined
  return (
    <span>
      {before !== undefined && `${w.before(before)} → `}
      <strong>{w.now(now)}</strong>{' '}
      {before !== undefined && <Tag {...(tone && { tone })}>{changeWords[change][language]}</Tag>}
    </span>
  )
}
