import type { ReactNode } from 'react'
import { tellYuan } from '#insurance/model/fen.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Entry } from '../model/contract.ts'
import { channelWords } from '../model/entitlement.ts'
import css from './Entitlements.module.css'
import { words } from './words.ts'

interface Props {
  readonly entries: readonly Entry[]
  /** What can be done with an entry. */
  readonly deed?: (entry: Entry) => ReactNode
}

/** The ledger, newest first; what was taken back stays and says so. */
export function Entries({ entries, deed }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  if (entries.length === 0) return <p className={css.soft}>{w.noEntries}</p>
  return (
    <ul className={css.entries}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div>
            <p>
              {tellEntry(entry, w)} {entry.isCorrected && <Tag tone="amber">{w.corrected}</Tag>}
            </p>
            {entry.corrects && <p>{w.correction(entry.reason)}</p>}
            <p className={css.soft}>
              {dates.day(entry.day)}
              {entry.channel && ` · ${channelWords[entry.channel][language]}`} ·{' '}
              {w.receiptNo(entry.receipt)}
            </p>
          </div>
          {deed?.(entry)}
        </li>
      ))}
    </ul>
  )
}

type Said = ReturnType<typeof useWords<typeof words>>

export function tellEntry({ entitlement, what, amount }: Entry, w: Said) {
  return entitlement === 'drug-subsidy' ? w.purchase(what, tellYuan(amount)) : w.service(what)
}
