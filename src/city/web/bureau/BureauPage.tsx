import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { definitionsOn } from '#indicators/model/catalogue.ts'
import { lastDayOf } from '#indicators/model/period.ts'
import { districtName } from '#places/model/district.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Bureau, bureauWords } from '../../model/bureau.ts'
import { openBureau } from '../../model/contract-bureaus.ts'
import { type Ask, asksOf, NOT_FOUND, POLICY_SOURCE } from '../../model/policy.ts'
import { useAskedPeriod } from '../board/asked-period.ts'
import { BoardLinks } from '../board/BoardLinks.tsx'
import css from '../City.module.css'
import { FigureCard } from '../figure/FigureCard.tsx'
import { PeriodChoice } from '../figure/PeriodChoice.tsx'
import { keys } from '../keys.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Found = (typeof openBureau.output)['_output']

/** What the policy asks of one department, and the figures that answer it; a district has its copy. */
export function BureauPage() {
  const w = useWords(words)
  const c = useWords(common)
  const { language } = useLanguage()
  const { me } = useMe()
  const [period, choose] = useAskedPeriod()
  const bureau = Bureau.catch('health').parse(useParams().bureau)
  const page = useQuery({
    queryKey: keys.bureau(bureau, period),
    queryFn: () => call(openBureau, { bureau, period }),
  })
  const isOffice = me !== undefined && me.actor.role !== 'bureau-officer'
  return (
    <Page
      title={w.title(bureauWords[bureau][language])}
      trail={isOffice ? [{ label: c.bureaus, to: '/city/bureaus' }] : []}
      actions={isOffice && <BoardLinks />}
    >
      <Query of={page}>
        {(found) => (
          <div className={blocks.stack}>
            <PeriodChoice period={found.period} periods={found.periods} onChange={choose} />
            <p>
              {found.districtCode
                ? w.ofDistrict(districtName(found.districtCode)[language])
                : w.ofCity}
            </p>
            {!isOffice && <p className={blocks.soft}>{w.published}</p>}
            {found.reckonedAt === null && <p>{c.notReckoned}</p>}
            {asksOf(bureau).map((ask) => (
              <AskSection key={ask.id} ask={ask} found={found} />
            ))}
            <Section title={w.notFound}>
              <p>{NOT_FOUND[language]}</p>
              <p className={blocks.soft}>{POLICY_SOURCE[language]}</p>
            </Section>
          </div>
        )}
      </Query>
    </Page>
  )
}

function AskSection({ ask, found }: { readonly ask: Ask; readonly found: Found }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const definitions = definitionsOn(lastDayOf(found.period))
  const cards = ask.codes.flatMap((code) => {
    const definition = definitions.find((one) => one.code === code)
    const figure = found.figures.find((one) => one.code === code && one.period === found.period)
    if (!definition || !figure) return []
    return [<FigureCard key={code} definition={definition} figure={figure} />]
  })
  return (
    <Section title={ask.text[language]}>
      <p className={blocks.soft}>{ask.source[language]}</p>
      {cards.length > 0 ? <div className={css.figures}>{cards}</div> : <p>{w.noFigure}</p>}
    </Section>
  )
}
