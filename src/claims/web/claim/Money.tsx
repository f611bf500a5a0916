import { liabilityWords } from '#insurance/model/product.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import { type PaymentState, paymentStateWords } from '../../model/payment.ts'
import css from '../Claims.module.css'
import { words } from '../claim-words.ts'
import { words as shared } from '../words.ts'
import type { ClaimProps } from './after.ts'

const tones: Record<PaymentState, Tone> = {
  sending: 'azure',
  unknown: 'amber',
  paid: 'jade',
  failed: 'vermilion',
}

/** The account of the year, and every payment that went out on it. */
export function Money({ claim }: ClaimProps) {
  const w = useWords(words)
  const s = useWords(shared)
  const { language } = useLanguage()
  const dates = useDates()
  const { money, payments } = claim
  return (
    <Section title={w.money}>
      <div className={css.stack}>
        <p>
          <strong>{s.yearMoney(claim.year)}</strong> {s.owedPaid(money.owed, money.paid)}
          {money.sending > 0 && s.onTheWay(money.sending)}
          {money.receivable > 0 && s.keptBack(money.receivable)}
        </p>
        <p className={css.soft}>{w.account(claim.payee, claim.accountTail)}</p>
        {payments.length === 0 && <p className={css.soft}>{w.noMoney}</p>}
        <ul className={css.list}>
          {payments.map(({ id, liability, amount, state, at, settledAt, bankRef, reason }) => (
            <li key={id} className={css.item}>
              <span className={css.line}>
                <Tag tone={tones[state]}>{paymentStateWords[state][language]}</Tag>
                {liabilityWords[liability][language]}
                <span className={css.sum}>{s.yuan(amount)}</span>
              </span>
              <span className={css.soft}>
                {[dates.full(settledAt ?? at), bankRef, reason].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
