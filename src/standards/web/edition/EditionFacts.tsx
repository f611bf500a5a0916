import blocks from '#platform/web/blocks.module.css'
import { useLabelled } from '#platform/web/labelled.ts'
import { useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Edition } from '../../model/edition.ts'
import { words } from '../words.ts'
import { useValidity } from './validity.ts'

/** Whose it is, which edition, and from when it holds. */
export function EditionFacts({ of }: { readonly of: Edition }) {
  const w = useWords(words)
  const labelled = useLabelled()
  const validity = useValidity()
  return (
    <div className={blocks.tight}>
      <div className={blocks.row}>
        <span>{of.series}</span>
        <span>{w.editionN(of.edition)}</span>
        <span>{validity(of)}</span>
        {of.proposal && <Tag tone="plum">{w.proposal}</Tag>}
        {of.state === 'draft' && <Tag tone="amber">{w.draft}</Tag>}
      </div>
      <p className={blocks.soft}>{labelled(w.source, of.source)}</p>
    </div>
  )
}
