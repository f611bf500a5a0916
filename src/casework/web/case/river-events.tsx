import {
  CheckOutlined,
  EditOutlined,
  FlagOutlined,
  FormOutlined,
  PhoneOutlined,
  SwapRightOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import type { RiverEvent, RiverKind } from '#platform/web/RiverEntry.tsx'
import { contactModeWords } from '../../model/code-lists.ts'
import type { Contact } from '../../model/contact.ts'
import type { CasePage, RiverEntry } from '../../model/contract.ts'
import { Reason, reasonWords } from '../../model/help-request.ts'
import css from './NoteBody.module.css'
import { NoteBody } from './NoteBody.tsx'
import { deedWords } from './step-words.ts'
import { words } from './words.ts'

type Kind = 'note' | 'assessment' | 'goal' | 'step' | 'follow-up' | 'request'

export const kinds: Record<Kind, RiverKind> = {
  note: { words: { zh: '记录', en: 'Note' }, tone: 'jade', icon: <EditOutlined /> },
  assessment: { words: { zh: '评估', en: 'Assessment' }, tone: 'azure', icon: <FormOutlined /> },
  goal: { words: { zh: '目标', en: 'Goal' }, tone: 'leaf', icon: <FlagOutlined /> },
  step: { words: { zh: '步骤', en: 'Step' }, icon: <SwapRightOutlined /> },
  'follow-up': { words: { zh: '随访', en: 'Follow-up' }, tone: 'leaf', icon: <CheckOutlined /> },
  request: { words: { zh: '求助', en: 'Request' }, tone: 'amber', icon: <PhoneOutlined /> },
}

const kindOfDeed: Readonly<Record<string, Kind>> = {
  assess: 'assessment',
  'set-goal': 'goal',
  'rate-goal': 'goal',
}

/** The river of the case in the form of the kit. Without `onAmend` it is only for reading. */
export function useRiverEvents(page: CasePage, onAmend?: (contactId: string) => void) {
  const w = useWords(words)
  const listing = useListing()
  const { language } = useLanguage()
  const nameOf = (account: string) => page.names[account] ?? w.somebody
  return page.river.map((entry, place) => toEvent(entry, `${entry.kind}-${place}`))

  function toEvent(entry: RiverEntry, id: string): RiverEvent<Kind> {
    const { at } = entry
    switch (entry.kind) {
      case 'contact':
        return { at, who: nameOf(entry.by), ...noteEvent(entry.contact) }
      case 'event':
        return {
          ...{ id, at, who: nameOf(entry.by), kind: kindOfDeed[entry.deed] ?? 'step' },
          title: deedWords[entry.deed]?.[language] ?? entry.deed,
          body: entry.note,
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

  function noteEvent(contact: Contact): Omit<RiverEvent<Kind>, 'at'> {
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
