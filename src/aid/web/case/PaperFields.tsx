import { Input } from 'antd'
import { SomeOf } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { PaperKind, paperWords } from '../../model/dossier.ts'
import css from '../Aid.module.css'
import { words } from '../words.ts'
import type { TypedPaper } from './typed-dossier.ts'

interface Props {
  readonly papers: readonly TypedPaper[]
  readonly onChange: (papers: readonly TypedPaper[]) => void
}

/** A tick says that the original was seen; then its date and where the copy lies. */
export function PaperFields({ papers, onChange }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const nothing = { issuedOn: '' as const, keptAt: '' }
  const set = (kind: PaperKind, given: Partial<TypedPaper>) =>
    onChange(papers.map((paper) => (paper.kind === kind ? { ...paper, ...given } : paper)))
  return (
    <>
      <SomeOf
        name="papers"
        label={w.papersSeen}
        hint={w.papersHint}
        values={papers.map(({ kind }) => kind)}
        onChoose={(kinds) =>
          onChange(
            kinds.map((kind) => papers.find((one) => one.kind === kind) ?? { kind, ...nothing }),
          )
        }
        options={PaperKind.options.map((value) => ({
          value,
          label: paperWords[value][language],
        }))}
      />
      {papers.map(({ kind, issuedOn, keptAt }) => (
        <div key={kind} className={css.line}>
          <span>{paperWords[kind][language]}</span>
          <Input
            type="date"
            aria-label={w.issuedOn(paperWords[kind][language])}
            value={issuedOn}
            onChange={({ target }) => set(kind, { issuedOn: target.value as Day | '' })}
          />
          <Input
            aria-label={w.keptAt(paperWords[kind][language])}
            placeholder={w.keptAtHint}
            value={keptAt}
            maxLength={60}
            onChange={({ target }) => set(kind, { keptAt: target.value })}
          />
        </div>
      ))}
    </>
  )
}
