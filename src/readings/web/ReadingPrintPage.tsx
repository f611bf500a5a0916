import { useQuery } from '@tanstack/react-query'
import { useHouse } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openReading } from '../model/contract.ts'
import { signsOf } from '../model/reading.ts'
import { keys } from './keys.ts'
import { Events } from './Line.tsx'
import { useLineFacts } from './line-words.ts'
import css from './Reading.module.css'
import { signWords, words } from './words.ts'

/** The reading on paper, by number of the case: no name of a client leaves the screen. */
export function ReadingPrintPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const house = useHouse()
  const factsOf = useLineFacts()
  const reading = useQuery({ queryKey: keys.reading, queryFn: () => call(openReading, {}) })
  return (
    <div className={css.printed}>
      <Page title={w.screenTitle} trail={[{ label: w.reading, to: '/reading' }]}>
        <Query of={reading}>
          {({ asOf, waiting, lines, names }) => (
            <PrintSheet
              title={w.printTitle}
              signatures={[w.signature]}
              seal
              {...(house && { from: house })}
            >
              <div className={css.sheet}>
                <p>{w.upTo(dates.full(asOf))}</p>
                <h3>{w.waiting}</h3>
                {waiting.length === 0 && <p>{w.noWaiting}</p>}
                <ul>
                  {waiting.map(({ caseId, number, ownerName, step }) => (
                    <li key={caseId}>
                      {number} · {step === 'approve' ? w.approve : w.close} · {w.owner(ownerName)}
                    </li>
                  ))}
                </ul>
                <h3>{w.changes}</h3>
                {lines.length === 0 && <p>{w.none}</p>}
                <ul>
                  {lines.map((line) => (
                    <li key={line.caseId}>
                      <p>
                        <strong>{line.number}</strong> · {w.owner(line.ownerName)}
                        {signsOf(line).map((sign) => ` · ${signWords[sign][language]}`)}
                      </p>
                      <p>{factsOf(line).join(' · ')}</p>
                      <Events events={line.events} names={names} />
                    </li>
                  ))}
                </ul>
              </div>
            </PrintSheet>
          )}
        </Query>
      </Page>
    </div>
  )
}
