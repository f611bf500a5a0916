import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { Field, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { lockTalk, stepTalk, type TalkPage } from '../model/contract.ts'
import css from './Support.module.css'
import { words } from './words.ts'

/** Somebody wants it gone: it is destroyed, or locked for as long as a law asks. */
export function Erasure({ talk }: { readonly talk: TalkPage }) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { id: talkId, version, state } = talk
  const settled = () => queries.invalidateQueries({ queryKey: ['staff-support'] })
  const erasing = useMutation({
    mutationFn: () => call(stepTalk, { talkId, step: 'erase', version }),
    onSuccess: () => void message.success(w.erased),
    onSettled: settled,
  })
  return (
    <Section title={w.erase}>
      <div className={blocks.stack}>
        <p>{w.eraseLead}</p>
        {erasing.error && <Problem error={erasing.error} />}
        <div className={css.row}>
          <Popconfirm
            title={w.eraseLead}
            okText={w.eraseYes}
            cancelText={w.eraseNo}
            okButtonProps={{ danger: true }}
            onConfirm={() => erasing.mutateAsync().catch(() => {})}
          >
            <Button danger loading={erasing.isPending}>
              {w.eraseDo}
            </Button>
          </Popconfirm>
        </div>
        {state !== 'locked' && (
          <details>
            <summary>{w.mustKeep}</summary>
            <LockForm talk={talk} onSent={() => void settled()} />
          </details>
        )}
      </div>
    </Section>
  )
}

interface LockProps {
  readonly talk: TalkPage
  readonly onSent: () => void
}

function LockForm({ talk: { id: talkId, version }, onSent }: LockProps) {
  const w = useWords(words)
  const [keepBasis, setBasis] = useState('')
  const [keptUntil, setUntil] = useState('')
  const sending = useSending({
    labels: { keepBasis: w.keepBasis, keptUntil: w.keptUntil },
    content: { keepBasis, keptUntil, version },
    check: () => ({
      keepBasis: !keepBasis.trim() && w.needed,
      keptUntil: !keptUntil && w.needed,
    }),
    send: (idempotencyKey) =>
      call(
        lockTalk,
        { talkId, keepBasis, keptUntil: Day.parse(keptUntil), version },
        { idempotencyKey },
      ),
    onSent,
  })
  return (
    <SendForm label={w.lock} sending={sending} action={w.lock}>
      <TextField
        name="keepBasis"
        label={w.keepBasis}
        value={keepBasis}
        maxLength={200}
        onChange={(text) => setBasis(text)}
      />
      <Field name="keptUntil" label={w.keptUntil}>
        {(control) => (
          <Input
            {...control}
            type="date"
            value={keptUntil}
            onChange={({ target }) => setUntil(target.value)}
          />
        )}
      </Field>
    </SendForm>
  )
}
