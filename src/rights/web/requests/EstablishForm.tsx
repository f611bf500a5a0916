import { useState } from 'react'
import { OneOf, SendForm, SomeOf, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { establishStanding } from '../../model/contract.ts'
import { Paper, paperWords } from '../../model/request.ts'
import { LawNote } from '../LawNote.tsx'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'
import type { StepFormProps } from './SmallForms.tsx'

/** Which papers were seen; their numbers are not asked for. */
export function EstablishForm({ of, title, onClose }: StepFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const isKin = of.asker === 'near-relative'
  const [papers, setPapers] = useState<Paper[]>([])
  const [arranged, setArranged] = useState<'no' | 'yes'>()
  const sending = useSending({
    labels: { papers: w.papers, arrangedOtherwise: w.arranged },
    content: { papers, arranged, version: of.version },
    check: () => ({
      papers: papers.length === 0 && w.needed,
      arrangedOtherwise: isKin && !arranged && w.needed,
    }),
    send: (idempotencyKey) => {
      const seen = { papers, arrangedOtherwise: arranged === 'yes' }
      const which = { rightsRequestId: of.id, version: of.version }
      return call(establishStanding, { ...which, ...seen }, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  return (
    <SendForm label={title} sending={sending} action={w.save}>
      <SomeOf
        name="papers"
        label={w.papers}
        hint={w.papersHint}
        values={papers}
        onChoose={setPapers}
        options={Paper.options.map((value) => ({ value, label: paperWords[value][language] }))}
      />
      {isKin && (
        <>
          <LawNote article="49" />
          <OneOf
            name="arrangedOtherwise"
            label={w.arranged}
            value={arranged}
            onChoose={setArranged}
            options={[
              { value: 'no', label: w.arrangedNo },
              { value: 'yes', label: w.arrangedYes },
            ]}
          />
        </>
      )}
    </SendForm>
  )
}
