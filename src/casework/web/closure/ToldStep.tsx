import { OneOf, TextField } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import css from './ClosureForm.module.css'
import type { ClosureStepProps } from './closure-in-hand.ts'
import { words } from './words.ts'

export function ToldStep({ content, change }: ClosureStepProps) {
  const w = useWords(words)
  const { clientInformed, notInformedWhy, referredAtClosure } = content
  return (
    <div className={css.step}>
      <OneOf
        name="clientInformed"
        label={w.informed}
        value={clientInformed === null ? undefined : clientInformed ? 'yes' : 'no'}
        onChoose={(answer) => change({ clientInformed: answer === 'yes' })}
        options={[
          { value: 'yes', label: w.yesTold },
          { value: 'no', label: w.notTold },
        ]}
      />
      {clientInformed === false && (
        <TextField
          name="notInformedWhy"
          label={w.notInformedWhy}
          value={notInformedWhy}
          maxLength={300}
          onChange={(text) => change({ notInformedWhy: text })}
        />
      )}
      <OneOf
        name="referredAtClosure"
        label={w.referred}
        value={referredAtClosure ? 'yes' : 'no'}
        onChoose={(answer) => change({ referredAtClosure: answer === 'yes' })}
        options={[
          { value: 'no', label: w.notReferred },
          { value: 'yes', label: w.yesReferred },
        ]}
      />
    </div>
  )
}
