import { DateField, FormDrawer, NumberField, SendForm, TextField } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { enterTerm } from '../../model/contract.ts'
import { useKept } from '../kept.ts'
import { useSettled } from '../settled.ts'
import { words } from './words.ts'

interface InHand {
  readonly years: string
  readonly source: string
  readonly from: Day | ''
}

/** The house's own term, never without its ground. */
export function TermForm({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const settled = useSettled()
  const { draft, content, change, sending } = useKept<InHand, unknown>({
    form: 'rights-term.new',
    initial: { years: '', source: '', from: '' },
    labels: { years: w.yearsField, source: w.source, from: w.fromField },
    check: ({ years, source, from }) => ({
      years: (Number(years) < 1 || Number(years) > 100) && w.badYears,
      source: source.trim() === '' && w.needed,
      from: from === '' && w.needed,
    }),
    send: ({ years, source, from }, key) =>
      call(enterTerm, { years: Number(years), source, from: from as Day }, key),
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  return (
    <FormDrawer title={w.enter} onClose={onClose}>
      <SendForm
        label={w.enter}
        sending={sending}
        action={w.enter}
        kept={{ draft, tell: ({ source }) => source, onThrownAway: onClose }}
      >
        <NumberField
          name="years"
          label={w.yearsField}
          whole
          value={content.years}
          onChange={(years) => change({ years })}
        />
        <TextField
          name="source"
          label={w.source}
          hint={w.sourceHint}
          value={content.source}
          maxLength={300}
          rows={2}
          onChange={(source) => change({ source })}
        />
        <DateField<Day | ''>
          name="from"
          label={w.fromField}
          value={content.from}
          onChange={(from) => change({ from })}
        />
      </SendForm>
    </FormDrawer>
  )
}
