import { useState } from 'react'
import { DateField, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { confirmPost } from '../../model/contract-running.ts'
import { type Party, type PostFile, partyWords } from '../../model/post.ts'
import { useDone } from '../done.ts'
import { useMe } from '../me.ts'
import css from '../Stationing.module.css'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly file: PostFile
  readonly party: Party
  /** Written down for somebody else: then the signed paper has a place. */
  readonly needsPaper: boolean
  readonly onClose: () => void
}

/** One party confirms, by name and day, after having read the text. */
export function ConfirmDrawer({ file, party, needsPaper, onClose }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const { language } = useLanguage()
  const me = useMe()
  const [name, setName] = useState(needsPaper ? '' : (me?.name ?? ''))
  const [on, setOn] = useState<Day | ''>(file.today)
  const [paper, setPaper] = useState('')
  const done = useDone(onClose)
  const content = { postId: file.id, party, name, paper, version: file.version }
  const sending = useSending({
    labels: { name: w.name, on: w.on, paper: w.paper },
    content: { ...content, on },
    check: () => ({
      name: !name.trim() && c.needed,
      on: !on && c.needed,
      paper: needsPaper && !paper.trim() && c.needed,
    }),
    send: (idempotencyKey) => call(confirmPost, { ...content, on: on as Day }, { idempotencyKey }),
    onSent: done,
  })
  const title = w.confirmFor(partyWords[party][language])
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.confirm}>
        <p className={css.text}>{file.agreementText}</p>
        <TextField name="name" label={w.name} value={name} maxLength={40} onChange={setName} />
        <DateField name="on" label={w.on} max={file.today} value={on} onChange={setOn} />
        <TextField
          name="paper"
          label={w.paper}
          optional={!needsPaper}
          value={paper}
          maxLength={120}
          onChange={setPaper}
        />
      </SendForm>
    </FormDrawer>
  )
}
