import { useLanguage } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import { type RequestState, requestStateWords } from '../../model/request.ts'

const tones: Record<RequestState, Tone | undefined> = {
  ...{ received: 'amber', established: 'azure', granted: 'leaf', refused: 'vermilion' },
  withdrawn: undefined,
}

export function StateTag({ state }: { readonly state: RequestState }) {
  const { language } = useLanguage()
  const tone = tones[state]
  return <Tag {...(tone && { tone })}>{requestStateWords[state][language]}</Tag>
}
