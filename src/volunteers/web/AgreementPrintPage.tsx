import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useHouse } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openVolunteer } from '../model/contract.ts'
import { agreementFormWords, type VolunteerId } from '../model/volunteer.ts'
import { keys } from './keys.ts'
import css from './Volunteers.module.css'
import { words } from './words.ts'

export function AgreementPrintPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const house = useHouse()
  const { volunteerId, agreementId } = useParams()
  const id = volunteerId as VolunteerId
  const file = useQuery({
    queryKey: keys.file(id),
    queryFn: () => call(openVolunteer, { volunteerId: id }),
  })
  return (
    <Page title={w.agreementTitle} trail={[{ label: w.title, to: `/volunteers/${id}` }]}>
      <Query of={file}>
        {({ agreements, name, number, isMinor }) => {
          const found = agreements.find((one) => one.id === agreementId)
          if (!found) return <EmptyState text={w.nothing} />
          const { form, from, until, signedOn, scope } = found
          const facts: [string, string][] = [
            [w.signHouse, house ?? ''],
            [w.signVolunteer, `${name}（${number}）`],
            [w.form, agreementFormWords[form][language]],
            [w.from, dates.day(from)],
            [w.until, until ? dates.day(until) : w.openEnded],
            [w.scope, scope],
            [w.signedOn, dates.day(signedOn)],
          ]
          return (
            <PrintSheet
              title={w.agreementTitle}
              {...(house && { from: house })}
              signatures={[w.signHouse, w.signVolunteer, ...(isMinor ? [w.guardian] : [])]}
              seal
            >
              <dl className={css.facts}>
                {facts.map(([label, value]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
              <p>{w.terms}</p>
            </PrintSheet>
          )
        }}
      </Query>
    </Page>
  )
}
