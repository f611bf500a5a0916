import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import type { Evidence } from '../model/fact.ts'

/** What shows it, and by which paper. */
export function EvidenceLines({ of }: { readonly of: Evidence }) {
  const dates = useDates()
  const { evidence, documentName, documentNumber, documentDay } = of
  const paper = [documentName, documentNumber, documentDay && dates.day(documentDay)]
  return (
    <>
      <p>{evidence}</p>
      {paper.some(Boolean) && <p className={blocks.soft}>{paper.filter(Boolean).join(' · ')}</p>}
    </>
  )
}
