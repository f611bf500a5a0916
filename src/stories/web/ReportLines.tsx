import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { identifierWords, KeepReason, keepWords, type Report } from '../model/identifier.ts'
import css from './Stories.module.css'
import { words } from './words.ts'

/** What was decided: kinds and counts. What was found is nowhere. */
export function ReportLines({ report }: { readonly report: Report }) {
  const w = useWords(words)
  const labelled = useLabelled()
  const listing = useListing()
  const { language } = useLanguage()
  if (report.length === 0) return <p>{w.nothingFound}</p>
  return (
    <ul className={css.list}>
      {report.map(({ kind, replaced, kept }) => {
        const reasons = KeepReason.options.filter((why) => kept[why])
        const said = [
          ...(replaced > 0 ? [w.replacedN(replaced)] : []),
          ...reasons.map((why) => labelled(w.keptN(kept[why] ?? 0), keepWords[why][language])),
        ]
        return <li key={kind}>{labelled(identifierWords[kind][language], listing(said))}</li>
      })}
    </ul>
  )
}
