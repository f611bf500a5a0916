import { Input } from 'antd'
import { FieldGroup, SomeOf } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { PaperKind, paperWords } from '../../model/dossier.ts'
import css from '../Aid.module.css'
import type { TypedProgramme } from './typed-programme.ts'
import { words } from './words.ts'

interface WindowProps {
  readonly window: TypedProgramme['window']
  readonly onChange: (window: TypedProgramme['window']) => void
}

/** When one may apply; empty: always. */
export function WindowFields({ window, onChange }: WindowProps) {
  const w = useWords(words)
  return (
    <FieldGroup name="window" label={w.window}>
      <div className={css.line}>
        {(['from', 'until'] as const).map((end) => (
          <Input
            key={end}
            type="date"
            aria-label={`${w.window} ${w[end]}`}
            value={window[end]}
            onChange={({ target }) => onChange({ ...window, [end]: target.value as Day | '' })}
          />
        ))}
      </div>
      <p className={css.soft}>{w.windowHint}</p>
    </FieldGroup>
  )
}

interface PaperProps {
  readonly papers: TypedProgramme['papers']
  readonly onChange: (papers: TypedProgramme['papers']) => void
}

/** Which papers, and how old each may be. */
export function NeededPapers({ papers, onChange }: PaperProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <>
      <SomeOf
        name="papers"
        label={w.papers}
        optional
        values={papers.map(({ kind }) => kind)}
        onChoose={(kinds) =>
          onChange(
            kinds.map((kind) => papers.find((one) => one.kind === kind) ?? { kind, freshDays: '' }),
          )
        }
        options={PaperKind.options.map((value) => ({ value, label: paperWords[value][language] }))}
      />
      {papers.map(({ kind, freshDays }) => (
        <div key={kind} className={css.line}>
          <span>{w.freshDays(paperWords[kind][language])}</span>
          <Input
            inputMode="numeric"
            aria-label={w.freshDays(paperWords[kind][language])}
            value={freshDays}
            maxLength={3}
            onChange={({ target }) =>
              onChange(
                papers.map((one) =>
                  one.kind === kind ? { ...one, freshDays: target.value } : one,
                ),
              )
            }
          />
        </div>
      ))}
    </>
  )
}
