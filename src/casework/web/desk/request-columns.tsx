import { Clock } from '#platform/web/Clock.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import type { Column } from '#platform/web/Rows.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { QueueEntry } from '../../model/contract.ts'
import { channelWords, reasonWords } from '../../model/help-request.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { usePlace } from '../parts/place.ts'
import { UrgencyTag } from '../parts/UrgencyTag.tsx'
import css from './QueuePage.module.css'
import { words } from './words.ts'

/** What somebody needs to see of a request in order to choose the next one. */
export function useRequestColumns(
  fellToMe: (request: QueueEntry) => boolean,
): readonly Column<QueueEntry>[] {
  const w = useWords(words)
  const listing = useListing()
  const { language } = useLanguage()
  const place = usePlace()
  return [
    { key: 'place', title: w.place, card: 'title', render: place },
    {
      key: 'clock',
      title: w.clock,
      render: (request) => (
        <span className={css.clock}>
          <Clock until={request.dueAt} crisis={request.urgency === 'now'} />
          {fellToMe(request) && <Tag tone="amber">{w.yours}</Tag>}
        </span>
      ),
    },
    {
      key: 'reasons',
      title: w.reasons,
      render: ({ reasons, text }) => (
        <span className={css.reasons}>
          {listing(reasons.map((reason) => reasonWords[reason][language]))}
          {text && <span className={css.text}>{text}</span>}
        </span>
      ),
    },
    {
      key: 'urgency',
      title: w.urgency,
      card: 'none',
      render: ({ urgency }) => <UrgencyTag urgency={urgency} />,
    },
    {
      key: 'channel',
      title: w.channel,
      card: 'none',
      render: ({ channel }) => channelWords[channel][language],
    },
    { key: 'owner', title: w.owner, render: ({ ownerName }) => ownerName ?? w.nobody },
    {
      key: 'next',
      title: w.next,
      render: ({ id, state }) =>
        state === 'received' ? (
          <LinkButton size="small" type="primary" to={`/requests/${id}`}>
            {w.triage}
          </LinkButton>
        ) : (
          <LinkButton size="small" to={`/requests/${id}?form=accept`}>
            {w.accept}
          </LinkButton>
        ),
    },
  ]
}
