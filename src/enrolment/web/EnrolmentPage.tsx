import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openMine } from '../model/contract.ts'
import type { MyPage } from '../model/shown.ts'
import { Answers } from './Answers.tsx'
import { keys } from './keys.ts'
import { NobodyYet } from './NobodyYet.tsx'
import { Offers } from './Offers.tsx'
import { People } from './People.tsx'
import { QuoteForm } from './QuoteForm.tsx'
import { SeasonNote } from './SeasonNote.tsx'
import { words } from './words.ts'

/** Myself and my family: what we have, and how to be in for the next year. */
export function EnrolmentPage() {
  const w = useWords(words)
  const mine = useQuery({ queryKey: keys.mine, queryFn: () => call(openMine, {}) })
  return (
    <Page title={w.title} lead={w.lead} width="read">
      <Query of={mine}>{(page) => <Mine page={page} />}</Query>
    </Page>
  )
}

function Mine({ page }: { readonly page: MyPage }) {
  const { self, family, season } = page
  const people = self ? [self, ...family] : []
  const offers = people.flatMap(({ offer }) => (offer && offer.state !== 'insured' ? offer : []))
  const without = people.filter(
    ({ offer, policies }) => !offer && !policies?.some(({ year }) => year === season?.year),
  )
  return (
    <div className={blocks.stack}>
      <SeasonNote page={page} />
      {self ? (
        <>
          <Answers page={page} />
          {season && <Offers offers={offers} balance={page.balance} />}
          {season && without.length > 0 && (
            <QuoteForm
              key={without.map(({ insuredId }) => insuredId).join()}
              season={season}
              people={without}
            />
          )}
          <People people={people} today={page.today} />
        </>
      ) : (
        <NobodyYet tie={page.tie} />
      )}
    </div>
  )
}
