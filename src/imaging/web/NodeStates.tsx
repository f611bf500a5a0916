import { type NodeHealth, type NodeLine, nodeHealthWords } from '#imaging-hub/model/directory.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import css from './imaging.module.css'
import { words } from './words.ts'

const TONES: Record<NodeHealth, Tone> = {
  ...{ online: 'leaf', slow: 'amber', degraded: 'amber', down: 'vermilion', unknown: 'plum' },
}

/** How each place is, and since when that is known. */
export function NodeStates({ nodes }: { readonly nodes: readonly NodeLine[] }) {
  const w = useWords(words)
  const healths = useWords(nodeHealthWords)
  const dates = useDates()
  return (
    <Section title={w.nodes}>
      <ul className={css.nodes}>
        {nodes.map(({ node, title, health, lastContactAt, downSince, phone }) => (
          <li key={node}>
            <strong>{title}</strong> <Tag tone={TONES[health]}>{healths[health]}</Tag>
            <span className={css.soft}>
              {downSince
                ? w.downSince(dates.short(downSince))
                : lastContactAt
                  ? w.lastContact(dates.short(lastContactAt))
                  : w.never}
              {health !== 'online' && phone && ` · ${w.phone(phone)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
