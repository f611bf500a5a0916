import { useState } from 'react'
import { DocumentMark, documentMarkWords } from '#cultivation/model/batch.ts'
import { FormDrawer, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { addBatch, type Batch, changeBatch } from '../model/contract.ts'
import { useDone } from './done.ts'
import { words } from './words.ts'

interface Props {
  readonly batch?: Batch
  readonly onClose: () => void
}

/** The posts of a year, and the text that the four parties agree to, with its source. */
export function BatchForm({ batch, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [typed, setTyped] = useState({
    ...{ n: `${batch?.n ?? ''}`, year: `${batch?.year ?? ''}`, title: batch?.title ?? '' },
    ...{
      agreementText: batch?.agreementText ?? '',
      agreementMark: batch?.agreementMark ?? 'assumed',
    },
    agreementSource: batch?.agreementSource ?? '',
  })
  const done = useDone(onClose)
  const isWhole = (text: string) => /^[1-9]\d{0,3}$/.test(text)
  const sending = useSending({
    labels: {
      ...{ n: w.n, year: w.year, title: w.batchTitle, agreementText: w.agreement },
      agreementSource: w.source,
    },
    content: { typed, version: batch?.version },
    check: () => ({
      n: !isWhole(typed.n) && w.wholeNumber,
      year: !isWhole(typed.year) && w.wholeNumber,
      title: !typed.title.trim() && w.needed,
      agreementSource: !typed.agreementSource.trim() && w.needed,
    }),
    send: (idempotencyKey): Promise<unknown> => {
      const content = { ...typed, n: Number(typed.n), year: Number(typed.year) }
      if (!batch) return call(addBatch, content, { idempotencyKey })
      const which = { batchId: batch.id, version: batch.version }
      return call(changeBatch, { ...content, ...which }, { idempotencyKey })
    },
    onSent: done,
  })
  const title = batch ? w.changeBatch : w.addBatch
  const line = (name: 'n' | 'year' | 'title' | 'agreementSource', maxLength: number) => ({
    ...{ name, maxLength, value: typed[name] },
    onChange: (text: string) => setTyped({ ...typed, [name]: text }),
  })
  return (
    <FormDrawer title={title} onClose={onClose} wide>
      <SendForm label={title} sending={sending} action={w.save}>
        <TextField {...line('n', 2)} label={w.n} />
        <TextField {...line('year', 4)} label={w.year} />
        <TextField {...line('title', 80)} label={w.batchTitle} />
        <TextField
          name="agreementText"
          label={w.agreement}
          optional
          value={typed.agreementText}
          maxLength={8000}
          rows={8}
          onChange={(agreementText) => setTyped({ ...typed, agreementText })}
        />
        <OneOf
          name="agreementMark"
          label={w.mark}
          value={typed.agreementMark}
          onChoose={(agreementMark) => setTyped({ ...typed, agreementMark })}
          options={DocumentMark.options.map((value) => ({
            value,
            label: documentMarkWords[value][language],
          }))}
        />
        <TextField {...line('agreementSource', 200)} label={w.source} />
      </SendForm>
    </FormDrawer>
  )
}
