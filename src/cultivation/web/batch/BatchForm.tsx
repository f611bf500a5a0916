import { useState } from 'react'
import {
  DateField,
  FormDrawer,
  MoneyField,
  OneOf,
  SendForm,
  SomeOf,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { readYuan } from '#insurance/model/fen.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { DocumentMark, documentMarkWords } from '../../model/batch.ts'
import {
  addBatch,
  type BatchFile,
  changeBatch,
  type Foundation,
} from '../../model/contract-batches.ts'
import { useDone } from '../done.ts'
import { words as common } from '../words.ts'
import { CriteriaFields } from './CriteriaFields.tsx'
import { areCriteria, contentFrom, isPattern, isWhole, typedOf } from './typed-batch.ts'
import { words } from './words.ts'

interface Props {
  readonly batch?: BatchFile
  readonly foundations: readonly Foundation[]
  readonly onClose: () => void
}

/** A call: text with its source, window, money, criteria, the pattern of its numbers. */
export function BatchForm({ batch, foundations, onClose }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const { language } = useLanguage()
  const [typed, setTyped] = useState(() => typedOf(batch))
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const done = useDone(onClose)
  const sending = useSending({
    labels: {
      ...{ n: w.n, year: w.year, title: w.name, callText: w.text, callSource: w.source },
      ...{ opensOn: w.opensOn, closesOn: w.closesOn, budget: w.budget, criteria: w.criteria },
      ...{ mostPerProject: w.most, numberPattern: w.pattern, reviewersNeeded: w.needed },
      ...{ foundationIds: w.foundations, callMark: w.mark },
    },
    content: { typed, version: batch?.version },
    check: () => ({
      n: !isWhole(typed.n, 1, 99) && w.wholeNumber(1, 99),
      year: !isWhole(typed.year, 2000, 2999) && w.wholeNumber(2000, 2999),
      title: !typed.title.trim() && c.needed,
      callSource: !typed.callSource.trim() && c.needed,
      opensOn: !typed.opensOn && c.needed,
      closesOn: !typed.closesOn && c.needed,
      budget: !readYuan(typed.budget) && c.wrongAmount,
      mostPerProject:
        typed.mostPerProject !== '' && !readYuan(typed.mostPerProject) && c.wrongAmount,
      numberPattern: !isPattern(typed.numberPattern) && w.patternFault,
      criteria: !areCriteria(typed.criteria) && w.criteriaFault,
      reviewersNeeded: !isWhole(typed.reviewersNeeded, 2, 9) && w.wholeNumber(2, 9),
    }),
    send: async (idempotencyKey): Promise<unknown> => {
      const content = { ...contentFrom(typed, batch), foundationIds: [...typed.foundationIds] }
      if (!batch) return call(addBatch, content, { idempotencyKey })
      const which = { batchId: batch.id, version: batch.version }
      return call(changeBatch, { ...content, ...which }, { idempotencyKey })
    },
    onSent: done,
  })
  const title = batch ? w.changeOne(batch.title) : w.add
  const line = (name: 'n' | 'year' | 'title' | 'callSource' | 'reviewersNeeded', most: number) => ({
    name,
    value: typed[name],
    maxLength: most,
    onChange: (text: string) => change({ [name]: text }),
  })
  return (
    <FormDrawer title={title} onClose={onClose} wide>
      <SendForm label={title} sending={sending} action={c.save}>
        <TextField {...line('n', 2)} label={w.n} />
        <TextField {...line('year', 4)} label={w.year} />
        <TextField {...line('title', 80)} label={w.name} />
        <TextField
          name="callText"
          label={w.text}
          optional
          value={typed.callText}
          maxLength={8000}
          rows={6}
          onChange={(callText) => change({ callText })}
        />
        <OneOf
          name="callMark"
          label={w.mark}
          value={typed.callMark}
          onChoose={(callMark) => change({ callMark })}
          options={DocumentMark.options.map((value) => ({
            value,
            label: documentMarkWords[value][language],
          }))}
        />
        <TextField {...line('callSource', 200)} label={w.source} hint={w.sourceHint} />
        {(['opensOn', 'closesOn'] as const).map((name) => (
          <DateField
            key={name}
            name={name}
            label={w[name]}
            value={typed[name]}
            onChange={(day) => change({ [name]: day })}
          />
        ))}
        <MoneyField
          name="budget"
          label={w.budget}
          value={typed.budget}
          onType={(budget) => change({ budget })}
        />
        <MoneyField
          name="mostPerProject"
          label={w.most}
          hint={w.mostHint}
          optional
          value={typed.mostPerProject}
          onType={(mostPerProject) => change({ mostPerProject })}
        />
        <TextField
          name="numberPattern"
          label={w.pattern}
          hint={w.patternHint}
          value={typed.numberPattern}
          maxLength={40}
          onChange={(numberPattern) => change({ numberPattern })}
        />
        <CriteriaFields criteria={typed.criteria} onChange={(criteria) => change({ criteria })} />
        <TextField {...line('reviewersNeeded', 1)} label={w.needed} />
        <SomeOf
          name="foundationIds"
          label={w.foundations}
          optional
          values={typed.foundationIds}
          onChoose={(foundationIds) => change({ foundationIds })}
          options={foundations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </SendForm>
    </FormDrawer>
  )
}
