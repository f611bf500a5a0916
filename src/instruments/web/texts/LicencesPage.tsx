import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { type Column, Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { catalogue } from '../../model/catalogue.ts'
import { listTexts } from '../../model/contract.ts'
import { type Instrument, InstrumentId } from '../../model/instrument.ts'
import { licenceClassWords } from '../../model/licence.ts'
import { notOffered } from '../../model/not-offered.ts'
import { keys } from '../keys.ts'
import { HouseTexts } from './HouseTexts.tsx'
import css from './LicencesPage.module.css'
import { LoadTextForm } from './LoadTextForm.tsx'
import { words } from './words.ts'

/** Whose each instrument is, what that allows, and what this institution holds a licence for. */
export function LicencesPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const [loading, setLoading] = useState<InstrumentId>()
  const texts = useQuery({ queryKey: keys.texts, queryFn: () => call(listTexts, {}) })
  return (
    <Page title={w.title} lead={w.lead}>
      <div className={css.stack}>
        <Query of={texts}>
          {({ texts: own, names }) => {
            const columns: readonly Column<Instrument>[] = [
              {
                ...{ key: 'instrument', title: w.instrument, card: 'title' },
                render: ({ short, name }) => (
                  <>
                    <strong>{short}</strong> <span className={css.soft}>{name[language]}</span>
                  </>
                ),
              },
              {
                ...{ key: 'class', title: w.class },
                render: ({ licence }) => licenceClassWords[licence.class][language],
              },
              { key: 'rights', title: w.statement, render: (one) => <Rights instrument={one} /> },
              {
                ...{ key: 'state', title: w.state },
                render: (one) => (
                  <HouseTexts
                    instrument={one}
                    texts={own.filter(({ instrument }) => instrument === one.id)}
                    names={names}
                    load={() => setLoading(one.id)}
                  />
                ),
              },
            ]
            return (
              <Rows
                label={w.all}
                rows={InstrumentId.options.map((id) => catalogue[id])}
                columns={columns}
                rowKey={({ id }) => id}
              />
            )
          }}
        </Query>
        <Section title={w.notOffered}>
          <ul className={css.list}>
            {notOffered.map(({ name, why }) => (
              <li key={name.zh}>
                {name[language]} <span className={css.soft}>{why[language]}</span>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      {loading && (
        <LoadTextForm instrument={catalogue[loading]} close={() => setLoading(undefined)} />
      )}
    </Page>
  )
}

function Rights({ instrument: { licence } }: { readonly instrument: Instrument }) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <div className={css.rights}>
      <span>{licence.statement[language]}</span>
      <span className={css.soft}>
        {licence.source ? (
          <>
            {w.source} <cite lang="en">{licence.source}</cite>
          </>
        ) : (
          w.noSource
        )}
      </span>
      <span>
        <Tag tone={licence.verified ? 'leaf' : 'amber'}>
          {licence.verified ? w.verified : w.unverified}
        </Tag>
      </span>
    </div>
  )
}
