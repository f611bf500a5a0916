import { Button } from 'antd'
import { useState } from 'react'
import { Notice } from '#casework/web/index.tsx'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import type { ListLine, ListState } from '../model/contract.ts'
import { importWords } from './import-words.ts'
import { ListLines } from './ListLines.tsx'
import css from './Volunteers.module.css'

interface Props {
  readonly checked: { readonly notes: readonly string[]; readonly lines: readonly ListLine[] }
  readonly isPending: boolean
  readonly error: unknown
  /** The yes, with those rows whose telephone is on the roll and who are somebody else. */
  readonly onConfirm: (others: number[]) => void
}

/** What became of each row, what to mend first, and the yes. */
export function CheckedList({ checked, isPending, error, onConfirm }: Props) {
  const { notes, lines } = checked
  const w = useWords(importWords)
  const [others, setOthers] = useState<readonly number[]>([])
  const of = (state: ListState) => lines.filter((line) => line.state === state)
  const shown = (['fine', 'alike', 'faulty', 'known'] as const).filter((state) => of(state).length)
  const going = of('fine').length + others.length
  const decide = (n: number, isOther: boolean) =>
    setOthers(isOther ? [...others, n] : others.filter((one) => one !== n))
  return (
    <>
      <Section title={w.result}>
        <div className={blocks.stack}>
          <div role="status">
            <ul className={css.counts}>
              {shown.map((state) => (
                <li key={state}>{w[state](of(state).length)}</li>
              ))}
            </ul>
          </div>
          {notes.map((note) => (
            <Notice key={note} tone="amber">
              <span lang="zh-CN">{note}</span>
            </Notice>
          ))}
          <div>
            <WhyNot reason={going === 0 ? w.nothingFine : undefined}>
              <Button type="primary" loading={isPending} onClick={() => onConfirm([...others])}>
                {w.confirm(going)}
              </Button>
            </WhyNot>
          </div>
          {error ? <Problem error={error} /> : null}
          {going > 0 && (
            <p className={blocks.soft}>
              {w.afterwards} {of('faulty').length > 0 && w.leftOut}
            </p>
          )}
        </div>
      </Section>
      <ListLines title={w.toFix} lines={of('faulty')} />
      <ListLines title={w.toDecide} lines={of('alike')} others={others} onDecide={decide} />
      <ListLines title={w.onRoll} lines={of('known')} />
      <ListLines title={w.toImport} lines={of('fine')} />
    </>
  )
}
