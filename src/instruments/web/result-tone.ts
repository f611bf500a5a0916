import type { Tone } from '#platform/web/tokens.ts'
import { catalogue, findOutcome, findVariant } from '../model/catalogue.ts'
import type { Level } from '../model/instrument.ts'
import type { ResponseLine } from '../model/response.ts'

/** The colour only supports the word beside it. */
export const toneOf: Record<Level, Tone> = {
  calm: 'leaf',
  watch: 'azure',
  concern: 'amber',
  alarm: 'vermilion',
}

/** The band of a response in words, with what follows from it. */
export function outcomeOf({
  instrument,
  variant,
  band,
}: Pick<ResponseLine, 'instrument' | 'variant' | 'band'>) {
  const found = findVariant(catalogue[instrument], variant)
  return found && band ? findOutcome(found, band) : undefined
}
