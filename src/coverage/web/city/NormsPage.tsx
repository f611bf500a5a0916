import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '#access/web/index.tsx'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listGaps, listNormChoices } from '../../model/contract.ts'
import { normAt, normOf } from '../../model/norms.ts'
import { keys } from '../keys.ts'
import { ChooseNormForm } from './ChooseNormForm.tsx'
import { GapTable } from './GapTable.tsx'
import { words } from './words.ts'

/** Which norm the city goes by, with its source, and what it asks of each institution. */
export function NormsPage() {
  const w = useWords(words)
  const dates = useDates()
  const labelled = useLabelled()
  const { language } = useLanguage()
  const today = dayInBeijing(useNow())
  const isCity = useMe().me?.actor.role === 'city-officer'
  const [isChoosing, setChoosing] = useState(false)
  const choices = useQuery({ queryKey: keys.choices, queryFn: () => call(listNormChoices, {}) })
  const gaps = useQuery({ queryKey: keys.gaps, queryFn: () => call(listGaps, {}) })
  const titleOf = (code: string | null) => normOf(code)?.title[language] ?? w.none
  return (
    <Page
      title={w.norms}
      lead={w.normsLead}
      actions={
        isCity && (
          <Button type="primary" onClick={() => setChoosing(true)}>
            {w.choose}
          </Button>
        )
      }
    >
      <div className={blocks.stack}>
        <Query of={choices}>
          {({ choices: all }) => {
            const norm = normOf(normAt(all, today)?.normCode ?? null)
            return (
              <Section title={w.present}>
                <div className={blocks.tight}>
                  <p>
                    <strong>{norm ? norm.title[language] : w.none}</strong>
                  </p>
                  <p>{norm ? labelled(w.source, norm.source[language]) : w.noNorm}</p>
                  <h3>{w.history}</h3>
                  {all.length === 0 && <p className={blocks.soft}>{w.noChoices}</p>}
                  <ul className={blocks.list}>
                    {all.map(({ id, normCode, from, reason, chosenBy }) => (
                      <li key={id}>
                        <div className={blocks.row}>
                          <strong>{titleOf(normCode)}</strong>
                          <span>{w.since(dates.day(from))}</span>
                          <span className={blocks.soft}>{chosenBy}</span>
                        </div>
                        <p>{reason}</p>
                      </li>
                    ))}
                  </ul>
                </div>
              </Section>
            )
          }}
        </Query>
        <Section title={w.perHouse}>
          <Query of={gaps}>{({ houses }) => <GapTable houses={houses} />}</Query>
        </Section>
      </div>
      {isChoosing && <ChooseNormForm onClose={() => setChoosing(false)} />}
    </Page>
  )
}
