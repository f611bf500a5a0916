import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type PostState, postStateWords } from '../model/post.ts'

const TONES = {
  proposed: 'amber',
  agreed: 'azure',
  placed: 'jade',
  running: 'jade',
  handover: 'amber',
  ended: undefined,
} as const

export function StateTag({ state }: { readonly state: PostState }) {
  const { language } = useLanguage()
  const tone = TONES[state]
  return <Tag {...(tone && { tone })}>{postStateWords[state][language]}</Tag>
}
