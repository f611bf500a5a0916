import { Input } from 'antd'
import { useId } from 'react'
import { dayIn } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import css from './Several.module.css'
import { Several } from './Several.tsx'
import { words } from './words.ts'

/** As it is typed: the day may still be missing. */
export interface DecisionInHand {
  readonly what: string
  readonly owner: string
  readonly due: string
}

interface Props {
  readonly value: readonly DecisionInHand[]
  readonly people: readonly string[]
  readonly onChange: (decisions: DecisionInHand[]) => void
}

/** What was decided: who does what until when. */
export function Decisions({ value, people, onChange }: Props) {
  const w = useWords(words)
  const listId = useId()
  return (
    <>
      <Several
        name="decisions"
        label={w.decisions}
        items={value}
        blank={{ what: '', owner: '', due: dayIn(7) }}
        nameOf={(n) => w.numbered(w.what, n)}
        add={w.addDecision}
        onChange={onChange}
      >
        {(one, change, n) => (
          <>
            <Input
              aria-label={w.numbered(w.what, n)}
              placeholder={w.what}
              value={one.what}
              maxLength={300}
              onChange={({ target }) => change({ what: target.value })}
            />
            <div className={css.pair}>
              <Input
                aria-label={w.numbered(w.owner, n)}
                placeholder={w.owner}
                list={listId}
                value={one.owner}
                maxLength={40}
                onChange={({ target }) => change({ owner: target.value })}
              />
              <Input
                type="date"
                aria-label={w.numbered(w.due, n)}
                value={one.due}
                onChange={({ target }) => change({ due: target.value })}
              />
            </div>
          </>
        )}
      </Several>
      <datalist id={listId}>
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
