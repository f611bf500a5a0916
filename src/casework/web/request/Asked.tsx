import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Section } from '#platform/web/Section.tsx'
import type { QueueEntry } from '../../model/contract.ts'
import { channelWords, reasonWords, sourceWords } from '../../model/help-request.ts'
import { Notice } from '../parts/Notice.tsx'
import { UrgencyTag } from '../parts/UrgencyTag.tsx'
import css from './RequestPage.module.css'
import { words } from './words.ts'

/** What was asked, by whom, and how to reach them. */
export function Asked({ request }: { readonly request: QueueEntry }) {
  const w = useWords(words)
  const dates = useDates()
  const listing = useListing()
  const { language } = useLanguage()
  const { reasons, text, source, channel, receivedAt, reachAt, ownerName, urgency } = request
  return (
    <div className={css.asked}>
      {reasons.includes('safety') && <Notice tone="vermilion">{w.safetyFirst}</Notice>}
      <Section title={w.asked}>
        <dl className={css.facts}>
          <Fact label={w.reasons}>
            {listing(reasons.map((reason) => reasonWords[reason][language]))}
          </Fact>
          {text && (
            <Fact label={w.inTheirWords}>
              <span className={css.quote}>{text}</span>
            </Fact>
          )}
          <Fact label={w.who}>
            {sourceWords[source][language]} · {channelWords[channel][language]}
          </Fact>
          <Fact label={w.reachAt}>{reachAt ? <Reach at={reachAt} /> : w.notGiven}</Fact>
          <Fact label={w.when}>{dates.full(receivedAt)}</Fact>
          <Fact label={w.urgency}>
            <UrgencyTag urgency={urgency} />
          </Fact>
          <Fact label={w.takenBy}>{ownerName ?? w.nobody}</Fact>
        </dl>
      </Section>
    </div>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A number can be called with one tap. */
function Reach({ at }: { readonly at: string }) {
  const digits = at.replace(/[\s-]/g, '')
  return /^\+?\d{7,15}$/.test(digits) ? <a href={`tel:${digits}`}>{at}</a> : at
}
