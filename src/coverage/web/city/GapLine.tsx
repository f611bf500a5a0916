import { Link } from 'react-router'
import blocks from '#platform/web/blocks.module.css'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { CityCoverage } from '../../model/contract.ts'
import { normOf } from '../../model/norms.ts'
import { words } from './words.ts'

/** What the chosen norm asks for and is not there, and of how many institutions it says nothing. */
export function GapLine({ of: { normCode, gap } }: { readonly of: CityCoverage }) {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const norm = normOf(normCode)
  return (
    <Section title={w.gap}>
      <div className={blocks.tight}>
        {gap && norm ? (
          <>
            <p>{w.gapTold(gap.missing.least.toFixed(1), gap.missing.most.toFixed(1))}</p>
            <p className={blocks.soft}>{w.gapOver(gap.covered, gap.notCovered)}</p>
            <p className={blocks.soft}>{labelled(w.source, norm.source[language])}</p>
          </>
        ) : (
          <p>{w.noNorm}</p>
        )}
        <p>
          <Link to="/coverage/norms">{w.toNorms}</Link>
        </p>
      </div>
    </Section>
  )
}
