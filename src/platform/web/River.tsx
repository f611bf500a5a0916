import { type ReactNode, useState } from 'react'
import type { Instant } from '../model/time.ts'
import { dayInBeijing } from '../model/time.ts'
import type { Words } from '../model/words.ts'
import { useDates } from './dates.ts'
import { EmptyState } from './EmptyState.tsx'
import { useLanguage, useWords } from './language.tsx'
import css from './River.module.css'
import { RiverEntry, type RiverEvent, type RiverKind } from './RiverEntry.tsx'

interface Props<Kind extends string> {
  /** 个案的全部经过 */
  readonly label: string
  readonly entries: readonly RiverEvent<Kind>[]
  readonly kinds: Readonly<Record<Kind, RiverKind>>
  /** The sentence when nothing has happened yet. */
  readonly empty: string
  readonly emptyAction?: ReactNode
}

/** Everything that happened, newest first, day by day; a kind can be looked at alone. */
export function River<Kind extends string>(props: Props<Kind>) {
  const { label, entries, kinds, empty, emptyAction } = props
  const [only, setOnly] = useState<Kind>()
  const dates = useDates()
  const newestFirst = entries
    .filter(({ kind }) => only === undefined || kind === only)
    .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
  const present = (Object.keys(kinds) as Kind[]).filter((kind) =>
    entries.some((entry) => entry.kind === kind),
  )
  if (entries.length === 0) return <EmptyState text={empty} action={emptyAction} />

  return (
    <section aria-label={label}>
      {present.length > 1 && <Kinds kinds={kinds} present={present} only={only} choose={setOnly} />}
      {byDay(newestFirst).map(([day, entriesOfDay]) => (
        <div key={day} className={css.day}>
          <h3>{dates.weekday(day)}</h3>
          <ol>
            {entriesOfDay.map((entry) => (
              <RiverEntry
                key={entry.id}
                entry={entry}
                kind={kinds[entry.kind]}
                isAlone={Object.keys(kinds).length === 1}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

interface KindsProps<Kind extends string> {
  readonly kinds: Readonly<Record<Kind, { readonly words: Words }>>
  readonly present: readonly Kind[]
  readonly only: Kind | undefined
  readonly choose: (kind: Kind | undefined) => void
}

function Kinds<Kind extends string>({ kinds, present, only, choose }: KindsProps<Kind>) {
  const { language } = useLanguage()
  const w = useWords(words)
  return (
    <fieldset className={`${css.kinds} no-print`}>
      <legend className="visually-hidden">{w.filter}</legend>
      {[undefined, ...present].map((kind) => (
        <button
          key={kind ?? ''}
          type="button"
          aria-pressed={only === kind}
          onClick={() => choose(kind)}
        >
          {kind ? kinds[kind].words[language] : w.all}
        </button>
      ))}
    </fieldset>
  )
}

function byDay<Entry extends { readonly at: Instant }>(entries: readonly Entry[]) {
  const days = new Map<ReturnType<typeof dayInBeijing>, Entry[]>()
  for (const entry of entries) {
    const day = dayInBeijing(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}

const words = {
  all: { zh: '全部', en: 'All' },
  filter: { zh: '只看一类', en: 'Show one kind' },
}
