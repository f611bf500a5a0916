import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { dayIn } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { DayPicker } from '#platform/web/DayPicker.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readFigures } from '../../model/contract-hours.ts'
import { type Figure, type FigureCode, figureDefinitions } from '../../model/figures.ts'
import { keys } from '../keys.ts'
import css from '../Shifts.module.css'
import { FigureRows } from './FigureRows.tsx'
import { words } from './words.ts'

/** V1–V10: each with its definition, and opening its rows. */
export function FiguresPage() {
  const w = useWords(words)
  const [from, setFrom] = useState<Day>(`${dayIn(0).slice(0, 4)}-01-01` as Day)
  const [until, setUntil] = useState<Day>(dayIn(0))
  const [open, setOpen] = useState<FigureCode>()
  const figures = useQuery({
    queryKey: keys.figures(from, until),
    queryFn: () => call(readFigures, { from, until }),
  })
  return (
    <Page title={w.figures}>
      <div className={blocks.stack}>
        <div className={css.row}>
          <span>{w.from}</span>
          <DayPicker label={w.from} value={from} onChange={(day) => day && setFrom(day)} />
          <span>{w.until}</span>
          <DayPicker label={w.until} value={until} onChange={(day) => day && setUntil(day)} />
        </div>
        <Query of={figures}>
          {({ figures: all, weights }) => (
            <>
              <div className={css.figures}>
                {all.map((figure) => (
                  <One
                    key={figure.code}
                    figure={figure}
                    onOpen={() => setOpen(open === figure.code ? undefined : figure.code)}
                  />
                ))}
              </div>
              {open && <FigureRows code={open} from={from} until={until} />}
              <Section title={w.weights}>
                {weights.length === 0 && <p className={blocks.soft}>{w.noWeights}</p>}
                <ul className={css.list}>
                  {weights.map(({ title, people, weight, wantTalk }) => (
                    <li key={title}>
                      <span>
                        {title}：{w.weightLine(people, weight)}
                        {wantTalk !== null && `，${w.wantTalk(wantTalk)}`}
                      </span>
                    </li>
                  ))}
                </ul>
              </Section>
            </>
          )}
        </Query>
      </div>
    </Page>
  )
}

function One({ figure, onOpen }: { readonly figure: Figure; readonly onOpen: () => void }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { code, value, of, unit } = figure
  const { name, meaning } = figureDefinitions[code]
  const whole = of === null ? '' : code === 'V5' ? w.estimated(of) : w.ofWhole(of)
  return (
    <article className={css.figure} aria-label={name[language]}>
      <span>
        {code} {name[language]}
      </span>
      <span className={css.number}>{value === null ? w.unknown : `${value} ${w[unit]}`}</span>
      <span className={blocks.soft}>
        {whole}
        {whole && ' · '}
        {meaning[language]}
      </span>
      <span>
        <Button size="small" aria-label={`${w.rows} ${name[language]}`} onClick={onOpen}>
          {w.rows}
        </Button>
      </span>
    </article>
  )
}
