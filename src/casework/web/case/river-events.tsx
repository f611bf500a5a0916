import { Button } from 'antd'
import { Link } from 'react-router'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import type { RiverEvent } from '#platform/web/RiverEntry.tsx'
import { contactModeWords } from '../../model/code-lists.ts'
import type { Contact } from '../../model/contact.ts'
import type { CasePage, RiverEntry } from '../../model/contract.ts'
import { Reason, reasonWords } from '../../model/help-request.ts'
import { useCaseDeeds } from '../guests.ts'
import { kinds, type RiverKindName } from '../river-kinds.tsx'
import css from './NoteBody.module.css'
import { NoteBody } from './NoteBody.tsx'
import { deedWords } from './step-words.ts'
import { words } from './words.ts'

const kindOfDeed: Readonly<Record<string, RiverKindName>> = {
  assess: 'assessment',
  'set-goal': 'goal',
  'rate-goal': 'goal',
  'risk-none': 'assessment',
  'risk-yellow': 'assessment',
  'risk-orange': 'crisis',
  'risk-red': 'crisis',
  'cancel-follow-up': 'follow-up',
  'redate-follow-up': 'follow-up',
}

/** The river of the case in the form of the kit. Without `onAmend` it is only for reading. */
export function useRiverEvents(page: CasePage, onAmend?: (contactId: string) => void) {
  const w = useWords(words)
  const listing = useListing()
  const { language } = useLanguage()
  const lent = useCaseDeeds()
  const nameOf = (account: string) => page.names[account] ?? w.somebody
  return page.river.map((entry, place) => toEvent(entry, `${entry.kind}-${place}`))

  function toEvent(entry: RiverEntry, id: string): RiverEvent<RiverKindName> {
    const { at } = entry
    switch (entry.kind) {
      case 'contact':
        return { at, who: nameOf(entry.by), ...noteEvent(entry.contact) }
      case 'event': {
        const guest = lent[entry.deed]
        const title = (guest?.words ?? deedWords[entry.deed])?.[language] ?? entry.deed
        const to = entry.ref === null ? undefined : guest?.to?.(page.id, entry.ref)
        return {
          ...{ id, at, who: nameOf(entry.by), title },
          kind: guest?.kind ?? kindOfDeed[entry.deed] ?? 'step',
          body: entry.note,
          ...(to && { actions: <Link to={to}>{w.open}</Link> }),
        }
      }
      case 'follow-up':
        return {
          ...{ id, at, who: nameOf(entry.by), kind: 'follow-up' },
          title: kinds['follow-up'].words[language],
          body: entry.followUp.result,
        }
      case 'request':
        return { id, at, kind: 'request', title: reasonsOf(entry.reasons), body: entry.text }
    }
  }

  function noteEvent(contact: Contact): Omit<RiverEvent<RiverKindName>, 'at'> {
    const { id, mode, minutes, with: company, contactMade, confidential } = contact
    const title = [
      contactModeWords[mode][language],
      company,
      w.minutes(minutes),
      !contactMade && w.notReached,
    ]
    return {
      ...{ id, kind: 'note', title: title.filter(Boolean).join(' · ') },
      body: <NoteBody contact={contact} goals={page.goals} nameOf={nameOf} />,
      ...(confidential !== '' && {
        confidential: {
          readers: w.readers,
          body: <p className={css.text}>{confidential ?? w.hidden}</p>,
        },
      }),
      ...(onAmend && {
        actions: (
          <Button type="text" size="small" className={`${css.amend}`} onClick={() => onAmend(id)}>
            {w.amend}
          </Button>
        ),
      }),
    }
  }

  function reasonsOf(reasons: readonly string[]) {
    const known = reasons.flatMap((reason) => Reason.safeParse(reason).data ?? [])
    return listing(known.map((reason) => reasonWords[reason][language]))
  }
}
