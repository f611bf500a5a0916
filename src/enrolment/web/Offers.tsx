import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { tellYuan } from '#insurance/model/fen.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { dropOffer } from '../model/contract.ts'
import { policyStateWords } from '../model/policy.ts'
import type { Offer } from '../model/shown.ts'
import { Consenting } from './Consenting.tsx'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'
import { PayForm } from './PayForm.tsx'
import { words } from './words.ts'

interface Props {
  readonly offers: readonly Offer[]
  readonly balance: number | null
}

/** What was offered for the open year: consent by consent, then the payment. */
export function Offers({ offers, balance }: Props) {
  const w = useWords(words)
  const queries = useQueryClient()
  const dropping = useMutation({
    mutationFn: ({ insuredId, policyId, version }: Offer) =>
      call(dropOffer, { insuredId, policyId, version }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.mine }),
  })
  if (offers.length === 0) return null
  const payable = offers.filter(({ state }) => state === 'consented')
  return (
    <Section title={w.offers}>
      <div className={blocks.stack}>
        {dropping.error && <Problem error={dropping.error} />}
        <ul className={css.list}>
          {offers.map((offer) => (
            <li key={offer.policyId}>
              <Line offer={offer} />
              {offer.state === 'quoted' && <Consenting offer={offer} />}
              {(offer.state === 'quoted' || offer.state === 'consented') && (
                <span className={css.row}>
                  <Button
                    size="small"
                    aria-label={w.dropOf(offer.name)}
                    onClick={() => dropping.mutate(offer)}
                  >
                    {w.drop}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
        {payable.length > 0 && (
          <PayForm
            key={payable.map(({ policyId }) => policyId).join()}
            offers={payable}
            balance={balance}
          />
        )}
      </div>
    </Section>
  )
}

function Line({ offer }: { readonly offer: Offer }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { name, state, premium, coverFrom, coverTo, quietYears, evidenceState } = offer
  return (
    <>
      <span className={css.row}>
        <span className={css.name}>{name}</span>
        <Tag {...(state === 'insured' && { tone: 'jade' })}>
          {policyStateWords[state][language]}
        </Tag>
      </span>
      <span className={blocks.soft}>
        {w.offerLine(tellYuan(premium), dates.day(coverFrom), dates.day(coverTo))}
      </span>
      {quietYears !== null && quietYears > 0 && (
        <span className={blocks.soft}>
          {[w.quietIfStarted(quietYears), quietYears >= 3 ? w.quietGood : '']
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      {state === 'paying' && <span className={blocks.soft}>{w.waitsForClerk}</span>}
      {evidenceState === 'declared' && <span className={blocks.soft}>{w.evidenceWaits}</span>}
    </>
  )
}
