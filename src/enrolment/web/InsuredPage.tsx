import { useQuery } from '@tanstack/react-query'
import { useOutletContext, useParams } from 'react-router'
import type { Actor } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type DeskPage, openInsured } from '../model/contract-desk.ts'
import type { InsuredId } from '../model/insured.ts'
import { deskWords } from './desk-words.ts'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'
import { PolicyDeeds } from './PolicyDeeds.tsx'
import { Relations } from './Relations.tsx'
import { Ties } from './Ties.tsx'

/** One insured person, as the desk sees her. */
export function InsuredPage() {
  const w = useWords(deskWords)
  const insuredId = useParams().insuredId as InsuredId
  const actor = useOutletContext<{ actor: Actor } | null>()?.actor
  const mayAct = actor?.role === 'insurance-clerk'
  const insured = useQuery({
    queryKey: keys.insured(insuredId),
    queryFn: () => call(openInsured, { insuredId }),
  })
  return (
    <Page
      title={insured.data?.name ?? w.person}
      trail={[{ label: w.title, to: '/enrolment/desk' }]}
    >
      <Query of={insured}>
        {(value) => (
          <div className={css.two}>
            <div className={blocks.stack}>
              {isAsked(value) && <Ties value={value} mayAct={mayAct} />}
              <Section title={w.policies}>
                {value.offers.length === 0 ? (
                  <p className={blocks.soft}>{w.noPolicies}</p>
                ) : (
                  <ul className={css.list}>
                    {value.offers.map((offer) => (
                      <PolicyDeeds key={offer.policyId} offer={offer} mayAct={mayAct} />
                    ))}
                  </ul>
                )}
              </Section>
              <Facts value={value} />
            </div>
            <div className={blocks.stack}>
              <Who value={value} />
              {!isAsked(value) && <Ties value={value} mayAct={mayAct} />}
              <Relations value={value} mayAct={mayAct} />
            </div>
          </div>
        )}
      </Query>
    </Page>
  )
}

/** Somebody stands at the desk for it: first of all, on a phone too. */
function isAsked({ ties }: DeskPage) {
  return ties.some(({ state }) => state === 'asked')
}

function Who({ value }: { readonly value: DeskPage }) {
  const w = useWords(deskWords)
  const dates = useDates()
  const facts = [
    [w.number, value.maskedNumber],
    [w.birthDate, dates.day(value.birthDate)],
    [w.district, value.districtCode ?? '—'],
    [w.signIn, value.hasAccount ? w.has : w.hasNot],
  ] as const
  return (
    <Section title={w.person}>
      <dl className={css.facts}>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Facts({ value }: { readonly value: DeskPage }) {
  const w = useWords(deskWords)
  const rows = [
    ...value.healthFacts.map(({ year, healthClass }) => ({
      year,
      text: healthClass === 'healthy' ? w.healthy : w.preExisting,
    })),
    ...value.quietFacts.map(({ year, quietYears }) => ({ year, text: w.quiet(quietYears) })),
    ...value.paidYears.map(({ year, liability }) => ({ year, text: w.paidFor(liability) })),
  ]
    .sort((a, b) => b.year - a.year)
    .filter(({ year, text }, at, all) => {
      return all.findIndex((one) => one.year === year && one.text === text) === at
    })
  return (
    <Section title={w.facts}>
      <p className={blocks.soft}>{rows.length === 0 ? w.noFacts : w.factsLead}</p>
      {rows.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{w.year}</th>
              <th scope="col">{w.what}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, text }) => (
              <tr key={`${year}-${text}`}>
                <td>{year}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
