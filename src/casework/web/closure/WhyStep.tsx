import { OneOf, TextField } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { ClosureReason, closureReasonWords } from '../../model/closure.ts'
import css from './ClosureForm.module.css'
import type { ClosureStepProps } from './closure-in-hand.ts'
import { words } from './words.ts'

export function WhyStep({ content, change }: ClosureStepProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <div className={css.step}>
      <OneOf
        name="reason"
        label={w.reason}
        value={content.reason || undefined}
        onChoose={(reason) => change({ reason })}
        options={ClosureReason.options.map((value) => ({
          value,
          label: closureReasonWords[value][language],
        }))}
      />
      <TextField
        name="summary"
        label={w.summary}
        hint={w.summaryHint}
        value={content.summary}
        maxLength={2000}
        rows={5}
        onChange={(text) => change({ summary: text })}
      />
    </div>
  )
}
