import { domainWords } from '#casework/model/code-lists.ts'
import { DISTRICTS } from '#places/model/district.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { useNow } from '#platform/web/now.ts'
import { Tag } from '#platform/web/Tag.tsx'
import type { Resource } from '../model/resource.ts'
import { trustIn, trustWords } from '../model/verification.ts'
import css from './Resources.module.css'
import { words } from './words.ts'

const tones = { fresh: 'leaf', due: 'amber', stale: 'vermilion', never: 'vermilion' } as const

/** How far the entry can be relied on, and since when. */
export function TrustTag({ verifiedAt }: Pick<Resource, 'verifiedAt'>) {
  const { language } = useLanguage()
  const dates = useDates()
  const w = useWords(words)
  const trust = trustIn(verifiedAt, useNow())
  return (
    <span>
      <Tag tone={tones[trust]}>{trustWords[trust][language]}</Tag>
      {verifiedAt && <span className={css.soft}>{w.verifiedOn(dates.shortDay(verifiedAt))}</span>}
    </span>
  )
}

export function Places({ capacity }: Pick<Resource, 'capacity'>) {
  const w = useWords(words)
  const dates = useDates()
  const { available, unit, updatedAt } = capacity
  if (available === null) return <span>{w.placesUnknown}</span>
  return (
    <span>
      {available === 0 ? <Tag tone="amber">{w.full}</Tag> : w.places(available, unit)}
      {updatedAt && <span className={css.soft}>{w.asOf(dates.shortDay(updatedAt))}</span>}
    </span>
  )
}

export function SuccessRate({ success }: Pick<Resource, 'success'>) {
  const w = useWords(words)
  return <span>{success ? w.successOf(success.delivered, success.ended) : w.tooFew}</span>
}

export function useNames() {
  const { language } = useLanguage()
  const join = useListing()
  return {
    join,
    needs: (needs: Resource['content']['needs']) =>
      join(needs.map((need) => domainWords[need][language])),
    districts: (codes: Resource['content']['districts']) =>
      join(codes.map((code) => DISTRICTS.find((one) => one.code === code)?.name[language] ?? code)),
  }
}

/** Fen as yuan: 30000 元, without a tail where there is none. */
export function toYuan(fen: number) {
  return String(fen / 100)
}
