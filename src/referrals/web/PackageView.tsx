import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { fromText, packageKindWords } from '../model/package.ts'
import { intentionWords, urgencyWords } from '../model/referral.ts'
import css from './Referrals.module.css'
import { words as receiverWords } from './receiver-words.ts'
import { words } from './words.ts'

interface Props {
  /** The bytes of the package as text; everything shown here is read out of them. */
  readonly text: string
  readonly seen?: { readonly by: string; readonly at: string }
}

const MARKS = Array.from({ length: 40 }, (_, n) => `mark-${n}`)

/** What the package says, and nothing else; with a watermark for whoever looks from outside. */
export function PackageView({ text, seen }: Props) {
  const w = useWords({ ...receiverWords, ...words })
  const { language } = useLanguage()
  const list = useListing()
  const dates = useDates()
  const { from, to, intention, urgency, items, documents, number, preparedAt } = fromText(text)
  return (
    <div className={css.sheet}>
      <dl className={css.facts}>
        <dt>{w.intention}</dt>
        <dd>
          {intentionWords[intention][language]} · {urgencyWords[urgency][language]}
        </dd>
        <dt>{w.from}</dt>
        <dd>
          {from.house} · {from.worker}
        </dd>
        <dt>{w.recipient}</dt>
        <dd>{[to.name, to.service, to.contact].filter(Boolean).join(' · ')}</dd>
        {items.map(({ kind, text: said }) => [
          <dt key={`${kind}-label`}>{packageKindWords[kind][language]}</dt>,
          <dd key={kind}>{said}</dd>,
        ])}
        {documents.length > 0 && (
          <>
            <dt>{w.bring}</dt>
            <dd>{list(documents)}</dd>
          </>
        )}
        <dt>{w.number}</dt>
        <dd>
          {number} · {dates.full(preparedAt)}
        </dd>
      </dl>
      {seen && (
        <div className={css.marks} aria-hidden="true">
          {MARKS.map((mark) => (
            <span key={mark}>
              {seen.by} {seen.at}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
