import { useQueryClient } from '@tanstack/react-query'
import { App, Input } from 'antd'
import {
  Field,
  OneOf,
  SendForm,
  SomeOf,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import { Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type TalkPage, writeSession } from '../model/contract.ts'
import { type Theme, themeWords } from '../model/talk.ts'
import { themesInOrder } from './themes.ts'
import { words } from './words.ts'

const USUAL = [20, 30, 50, 90]

interface InHand {
  readonly day: string
  readonly minutes: number
  readonly themes: Theme[]
  readonly note: string
}

/** Little is written, and what is lies sealed; a draft of it is its writer's alone, and sealed too. */
export function SessionForm({ talk }: { readonly talk: TalkPage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const today = dayInBeijing(toInstant(new Date()))
  const { id: talkId } = talk
  const draft = useServerDraft<InHand>(`staff-talk.${talkId}`, {
    ...{ day: today, minutes: 50, themes: [talk.theme], note: '' },
  })
  const { day, minutes, themes, note } = draft.content
  const sending = useSending({
    labels: { day: w.day, minutes: w.minutes, themes: w.themes, note: w.note },
    content: draft.content,
    check: () => ({ day: !day && w.needed, themes: themes.length === 0 && w.needed }),
    send: (idempotencyKey) =>
      call(
        writeSession,
        { talkId, day: Day.parse(day), minutes, themes, note },
        { idempotencyKey },
      ),
    onSent: () => {
      void message.success(w.saved)
      void draft.drop()
      void queries.invalidateQueries({ queryKey: ['staff-support'] })
    },
  })

  /** In the order in which they were chosen: the first is the main one. */
  function choose(chosen: Theme[]) {
    const kept = themes.filter((theme) => chosen.includes(theme))
    const added = chosen.filter((theme) => !themes.includes(theme))
    draft.change({ themes: [...kept, ...added].slice(0, 4) })
  }

  return (
    <SendForm
      label={w.write}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: (content) => content.note }}
    >
      <Field name="day" label={w.day}>
        {(control) => (
          <Input
            {...control}
            type="date"
            max={today}
            value={day}
            onChange={({ target }) => draft.change({ day: target.value })}
          />
        )}
      </Field>
      <OneOf
        name="minutes"
        label={w.minutes}
        value={String(minutes)}
        onChoose={(chosen) => draft.change({ minutes: Number(chosen) })}
        options={USUAL.map((n) => ({ value: String(n), label: w.inMinutes(n) }))}
      />
      <SomeOf
        name="themes"
        label={w.themes}
        hint={w.themesHint}
        values={themes}
        onChoose={choose}
        options={themesInOrder.map((value) => ({ value, label: themeWords[value][language] }))}
      />
      <TextField
        name="note"
        label={w.note}
        hint={w.noteHint}
        optional
        value={note}
        maxLength={4000}
        rows={4}
        onChange={(text) => draft.change({ note: text })}
      />
    </SendForm>
  )
}
