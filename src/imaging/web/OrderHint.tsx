import { useState } from 'react'
import type { z } from 'zod'
import { OneOf } from '#drafts/web/index.tsx'
import type { FoundStudies } from '#imaging-hub/model/shown.ts'
import { toInstant } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Section } from '#platform/web/Section.tsx'
import { hintsFor } from '../model/fund/hints.ts'
import { THRESHOLDS } from '../model/fund/thresholds.ts'
import { hintWords } from './hint-words.ts'
import css from './imaging.module.css'

const KINDS = ['CT', 'MR', 'DX'] as const

/** Before ordering: by the very rule that the fund will check with. */
export function OrderHint({ found }: { readonly found: z.infer<typeof FoundStudies> }) {
  const w = useWords(hintWords)
  const dates = useDates()
  const listing = useListing()
  const [kind, setKind] = useState<(typeof KINDS)[number]>()
  const now = toInstant(new Date())
  const hints = kind ? hintsFor(found, kind, now) : []
  const windows = KINDS.map((one) => w.window(one, THRESHOLDS.at(-1)?.repeatDays[one] ?? 0))
  return (
    <Section title={w.title}>
      <OneOf
        {...{ name: 'kind', label: w.which, value: kind, hint: w.assumed(listing(windows)) }}
        onChoose={setKind}
        options={KINDS.map((value) => ({ value, label: value }))}
      />
      <div role="status">
        {kind && hints.length === 0 && <p>{w.none}</p>}
        <ul>
          {hints.map(({ earlier, days, verdict }) => (
            <li key={`${earlier.node} ${earlier.studyUid}`}>
              <strong>{w.before(days, earlier.where, kind ?? '')}</strong>{' '}
              {verdict === 'possible' ? w.canOpen : w.cannot}
              <span className={css.soft}>
                {' '}
                {dates.full(earlier.examAt)} {w.noPart}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
