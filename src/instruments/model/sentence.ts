import type { Words } from '#platform/model/words.ts'
import { catalogue, findOutcome, findVariant } from './catalogue.ts'
import { type ResponseLine, responseModeWords } from './response.ts'

type Told = Pick<ResponseLine, 'instrument' | 'variant' | 'score' | 'band' | 'mode' | 'subscales'>

/** `PHQ-9：12 分，中度抑郁症状`. Name, score and band; never an answer. */
export function sentenceOf(response: Told): Words {
  const { short } = catalogue[response.instrument]
  const parts = resultOf(response)
  return {
    zh: [short, parts.map(({ zh }) => zh).join('，')].join('：'),
    en: [short, parts.map(({ en }) => en).join(', ')].join(': '),
  }
}

/** Score, parts and band, each in a few words. */
export function resultOf({ instrument, variant, score, band, mode, subscales }: Told): Words[] {
  if (mode === 'declined') return [responseModeWords.declined]
  const definition = findVariant(catalogue[instrument], variant)
  const outcome = definition && band ? findOutcome(definition, band)?.words : undefined
  const parts = (definition?.subscales ?? []).flatMap(({ id, words }) => {
    const part = subscales[id] ?? null
    return part === null ? [] : [{ zh: `${words.zh} ${part} 分`, en: `${words.en} ${part}` }]
  })
  const shown: (Words | undefined)[] = [
    score === null ? undefined : { zh: `${score} 分`, en: `${score} points` },
    ...(definition?.total ? [] : parts),
    outcome,
  ]
  const told = shown.filter((words) => words !== undefined)
  return told.length > 0 ? told : [{ zh: '没有总分', en: 'no score' }]
}
