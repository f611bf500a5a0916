import { Button, Input } from 'antd'
import { useState } from 'react'
import { FieldGroup, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { readYuan, toYuan } from '#insurance/model/fen.ts'
import type { Day } from '#platform/model/time.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Field, fieldWords, type ProjectContent, sumOf } from '../../model/project.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import css from '../Cultivation.module.css'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly label: string
  readonly file?: ProjectFile
  readonly send: (content: ProjectContent, idempotencyKey: string) => Promise<ProjectFile>
  readonly onSent: (file: ProjectFile) => void
}

interface Typed {
  readonly theme: string
  readonly field: Field | undefined
  readonly goals: string
  readonly lines: readonly { readonly what: string; readonly amount: string }[]
  readonly milestones: readonly { readonly title: string; readonly dueOn: Day | '' }[]
}

/** What a hospital wants to do, with what money, by when. */
export function ApplicationForm({ label, file, send, onSent }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const { language } = useLanguage()
  const [typed, setTyped] = useState(() => typedOf(file))
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const lines = typed.lines.map(({ what, amount }) => ({
    what: what.trim(),
    amount: readYuan(amount),
  }))
  const isWhole = lines.every(
    ({ what, amount }) => what !== '' && amount !== undefined && amount > 0,
  )
  const sending = useSending({
    labels: {
      ...{ theme: w.name, field: w.field, goals: w.goals, budgetLines: w.budget },
      milestones: c.milestones,
    },
    content: typed,
    check: () => ({
      theme: !typed.theme.trim() && c.needed,
      field: !typed.field && c.needed,
      budgetLines: !isWhole && w.budgetFault,
      milestones:
        typed.milestones.some(({ title, dueOn }) => !title.trim() || !dueOn) && w.milestonesFault,
    }),
    send: (key) =>
      send(
        {
          ...{ theme: typed.theme, field: typed.field as Field, goals: typed.goals },
          budgetLines: lines.map(({ what, amount }) => ({ what, amount: amount ?? 0 })),
          milestones: typed.milestones.map(({ title, dueOn }) => ({ title, dueOn: dueOn as Day })),
        },
        key,
      ),
    onSent,
  })
  return (
    <SendForm label={label} sending={sending} action={w.keep}>
      <TextField
        name="theme"
        label={w.name}
        value={typed.theme}
        maxLength={80}
        onChange={(theme) => change({ theme })}
      />
      <OneOf
        name="field"
        label={w.field}
        value={typed.field}
        onChoose={(field) => change({ field })}
        options={Field.options.map((value) => ({ value, label: fieldWords[value][language] }))}
      />
      <TextField
        name="goals"
        label={w.goals}
        hint={w.goalsHint}
        value={typed.goals}
        maxLength={4000}
        rows={5}
        onChange={(goals) => change({ goals })}
      />
      <FieldGroup name="budgetLines" label={w.budget}>
        {typed.lines.map(({ what, amount }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place
          <div key={place} className={css.line}>
            <Input
              aria-label={w.what(place + 1)}
              value={what}
              maxLength={60}
              onChange={({ target }) =>
                change({ lines: typed.lines.with(place, { what: target.value, amount }) })
              }
            />
            <Input
              aria-label={w.lineAmount(place + 1)}
              inputMode="decimal"
              suffix={c.unit}
              value={amount}
              maxLength={20}
              onChange={({ target }) =>
                change({ lines: typed.lines.with(place, { what, amount: target.value }) })
              }
            />
            <Button
              aria-label={w.removeLine(place + 1)}
              onClick={() => change({ lines: typed.lines.toSpliced(place, 1) })}
            >
              ×
            </Button>
          </div>
        ))}
        <div className={css.buttons}>
          <Button onClick={() => change({ lines: [...typed.lines, { what: '', amount: '' }] })}>
            {w.addLine}
          </Button>
          <span>{w.sum(c.yuan(sumOf(lines.map((line) => ({ amount: line.amount ?? 0 })))))}</span>
        </div>
      </FieldGroup>
      <FieldGroup name="milestones" label={c.milestones}>
        {typed.milestones.map(({ title, dueOn }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place
          <div key={place} className={css.line}>
            <Input
              aria-label={w.milestone(place + 1)}
              value={title}
              maxLength={120}
              onChange={({ target }) =>
                change({ milestones: typed.milestones.with(place, { title: target.value, dueOn }) })
              }
            />
            <Input
              type="date"
              aria-label={w.dueOn(place + 1)}
              value={dueOn}
              onChange={({ target }) =>
                change({
                  milestones: typed.milestones.with(place, {
                    title,
                    dueOn: target.value as Day | '',
                  }),
                })
              }
            />
            <Button
              aria-label={w.removeMilestone(place + 1)}
              onClick={() => change({ milestones: typed.milestones.toSpliced(place, 1) })}
            >
              ×
            </Button>
          </div>
        ))}
        <div className={css.buttons}>
          <Button
            onClick={() => change({ milestones: [...typed.milestones, { title: '', dueOn: '' }] })}
          >
            {w.addMilestone}
          </Button>
        </div>
      </FieldGroup>
    </SendForm>
  )
}

function typedOf(file: ProjectFile | undefined): Typed {
  if (!file)
    return {
      ...{ theme: '', field: undefined, goals: '', lines: [{ what: '', amount: '' }] },
      milestones: [{ title: '', dueOn: '' }],
    }
  const { theme, field, goals, budgetLines, planned } = file
  const lines = budgetLines.map(({ what, amount }) => ({ what, amount: toYuan(amount) }))
  return { theme, field, goals, lines, milestones: planned }
}
