import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type InstitutionCoverage, openOwnCoverage } from '../../model/contract.ts'
import { type Fact, statusHints, statusWords } from '../../model/fact.ts'
import { nextStep } from '../../model/next-step.ts'
import css from '../Coverage.module.css'
import { FactList } from '../FactList.tsx'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { StatusTag } from '../StatusTag.tsx'
import { Timeline } from '../Timeline.tsx'
import { words } from '../words.ts'
import { StateForm } from './StateForm.tsx'

/** Where the house stands, what is missing for the next step, and all that was stated. */
export function OwnCoveragePage() {
  const w = useWords({ ...words, ...pageWords })
  const [stating, setStating] = useState<{ readonly wrong?: Fact }>()
  const own = useQuery({ queryKey: keys.own, queryFn: () => call(openOwnCoverage, {}) })
  return (
    <Page
      title={w.own}
      actions={
        <Button type="primary" onClick={() => setStating({})}>
          {w.state}
        </Button>
      }
    >
      <Query of={own}>
        {(coverage) => (
          <div className={blocks.stack}>
            <Standing of={coverage} />
            <Timeline of={coverage} />
            <FactList facts={coverage.facts} onCorrect={(wrong) => setStating({ wrong })} />
          </div>
        )}
      </Query>
      {stating && <StateForm wrong={stating.wrong} onClose={() => setStating(undefined)} />}
    </Page>
  )
}

function Standing({ of: { present: status, facts } }: { readonly of: InstitutionCoverage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const next = nextStep(status)
  return (
    <Section title={w.now}>
      <div className={blocks.tight}>
        <div className={blocks.row}>
          <StatusTag status={status} />
          {status && <span>{statusHints[status][language]}</span>}
        </div>
        {facts.length === 0 && <p>{w.noneYet}</p>}
        {next ? (
          <>
            <p>{w.nextTo(statusWords[next.to][language])}</p>
            <ul className={css.bullets}>
              {next.missing.map((one) => (
                <li key={one.en}>{one[language]}</li>
              ))}
            </ul>
            <p className={blocks.soft}>{w.nextHint}</p>
          </>
        ) : (
          <p>{w.nextNone}</p>
        )}
      </div>
    </Section>
  )
}
