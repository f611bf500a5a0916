import type { z } from 'zod'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { catalogue, findVariant } from '../../model/catalogue.ts'
import type { openResponse } from '../../model/contract.ts'
import { retestOn } from '../../model/course.ts'
import { screenWords } from '../../model/result-words.ts'
import { outcomeOf } from '../result-tone.ts'
import { words as shared } from '../words.ts'
import { clientNext } from './client-words.ts'
import css from './Sheet.module.css'
import { Subscales } from './Subscales.tsx'
import { words } from './words.ts'

export interface SheetProps {
  readonly opened: z.output<typeof openResponse.output>
}

/** For the person it is about: a score, what it means and does not mean, who helps. No answers on it. */
export function ClientSheet({ opened: { response, client } }: SheetProps) {
  const w = useWords(words)
  const labelled = useLabelled()
  const s = useWords(shared)
  const dates = useDates()
  const { language } = useLanguage()
  const { score, at, instrument, variant } = response
  const total = findVariant(catalogue[instrument], variant)?.total
  const outcome = outcomeOf(response)
  const next = retestOn(instrument, at)
  return (
    <div className={css.clientSheet}>
      <p>{w.dear(client.name, catalogue[instrument].looksAt[language])}</p>
      <p>{labelled(w.at, dates.day(at))}</p>
      {total && (
        <p>
          {labelled(s.score, '')}
          <strong>{score ?? s.noScore}</strong> {score !== null && s.outOf(total.range[1])}
        </p>
      )}
      <Subscales response={response} />
      <p>
        <strong>{screenWords[language]}</strong> {w.kind}
      </p>
      {outcome && (
        <p>
          {w.workerWill}
          {clientNext[outcome.level][language]}
        </p>
      )}
      {next && <p>{labelled(w.nextTime, dates.day(next))}</p>}
      <p>{w.helpLine}</p>
      <p className={css.small}>{response.licence.credit}</p>
    </div>
  )
}
