import { useQueryClient } from '@tanstack/react-query'
import { App, Checkbox } from 'antd'
import { useState } from 'react'
import {
  FormDrawer,
  MoneyField,
  OneOf,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { readYuan } from '#insurance/model/fen.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { addProgramme, changeProgramme } from '../../model/contract-programmes.ts'
import {
  type Funder,
  PayTo,
  type Programme,
  ProgrammeKind,
  payToWords,
  programmeKindWords,
} from '../../model/programme.ts'
import { keys } from '../keys.ts'
import { words as common } from '../words.ts'
import { RuleFields } from './RuleFields.tsx'
import { NeededPapers, WindowFields } from './TermFields.tsx'
import { isDays, isWindow, ruleFrom, termsFrom, typedOf } from './typed-programme.ts'
import { words } from './words.ts'

interface Props {
  readonly funder: Funder
  readonly programme?: Programme
  readonly onClose: () => void
}

/** What a programme asks and gives, rule by rule with its source. */
export function ProgrammeForm({ funder, programme, onClose }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(() => typedOf(programme))
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const { kind, name, ended } = typed
  const sending = useSending({
    labels: {
      ...{ name: w.name, kind: w.kind, payTo: w.payTo, ceiling: w.ceiling, rules: w.rules },
      ...{ decideDays: w.decideDays, appealDays: w.appealDays, window: w.window, papers: w.papers },
    },
    content: { typed, version: programme?.version },
    check: () => ({
      name: !name.trim() && w.needed,
      kind: !kind && w.needed,
      payTo: !typed.payTo && w.needed,
      ceiling: typed.ceiling.trim() !== '' && !readYuan(typed.ceiling) && c.wrongAmount,
      decideDays: !isDays(typed.decideDays) && w.wholeNumber,
      appealDays: !isDays(typed.appealDays) && w.wholeNumber,
      window: !isWindow(typed.window) && w.windowFault,
      papers: typed.papers.some(({ freshDays }) => !isDays(freshDays)) && w.wholeNumber,
      rules: typed.rules.some((rule) => !ruleFrom(rule)) && w.ruleFault,
    }),
    send: async (idempotencyKey): Promise<unknown> => {
      const terms = termsFrom(typed, programme?.terms.windows ?? [])
      const content = { kind: kind as ProgrammeKind, name, terms }
      if (!programme)
        return call(addProgramme, { ...content, funderId: funder.id }, { idempotencyKey })
      const { id: programmeId, version } = programme
      return call(changeProgramme, { ...content, programmeId, ended, version }, { idempotencyKey })
    },
    onSent: () => {
      void message.success(w.saved)
      void queries.invalidateQueries({ queryKey: keys.programmes })
      onClose()
    },
  })
  const title = programme ? w.changeOne(programme.name) : `${w.addProgramme} · ${funder.name}`
  return (
    <FormDrawer title={title} onClose={onClose} wide>
      <SendForm label={title} sending={sending} action={w.save}>
        <TextField
          name="name"
          label={w.name}
          value={name}
          maxLength={60}
          onChange={(text) => change({ name: text })}
        />
        <OneOf
          name="kind"
          label={w.kind}
          value={kind}
          onChoose={(chosen) => change({ kind: chosen })}
          options={ProgrammeKind.options.map((value) => ({
            value,
            label: programmeKindWords[value][language],
          }))}
        />
        <OneOf
          name="payTo"
          label={w.payTo}
          value={typed.payTo}
          onChoose={(payTo) => change({ payTo })}
          options={PayTo.options.map((value) => ({ value, label: payToWords[value][language] }))}
        />
        <MoneyField
          name="ceiling"
          label={w.ceiling}
          hint={w.daysHint}
          optional
          value={typed.ceiling}
          onType={(ceiling) => change({ ceiling })}
        />
        {(['decideDays', 'appealDays'] as const).map((field) => (
          <TextField
            key={field}
            name={field}
            label={w[field]}
            hint={w.daysHint}
            optional
            value={typed[field]}
            maxLength={3}
            onChange={(text) => change({ [field]: text })}
          />
        ))}
        <WindowFields window={typed.window} onChange={(window) => change({ window })} />
        <NeededPapers papers={typed.papers} onChange={(papers) => change({ papers })} />
        <RuleFields rules={typed.rules} onChange={(rules) => change({ rules })} />
        {programme && (
          <Checkbox checked={ended} onChange={({ target }) => change({ ended: target.checked })}>
            {w.end}
          </Checkbox>
        )}
      </SendForm>
    </FormDrawer>
  )
}
