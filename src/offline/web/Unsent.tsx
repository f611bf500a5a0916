import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { Link } from 'react-router'
import { getMe } from '#access/model/contract.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { OfflineNote } from '../model/offline-case.ts'
import { dropNote } from './box.ts'
import css from './Offline.module.css'
import { useIsOnline } from './online.ts'
import { Settle } from './Settle.tsx'
import { sendNotes } from './sync.ts'
import { words } from './words.ts'

interface Props {
  readonly notes: readonly OfflineNote[]
  readonly accountId: string | undefined
  readonly onEdit: (note: OfflineNote) => void
}

/** Notes on their way home. They go by themselves as soon as the server answers. */
export function Unsent({ notes, accountId, onEdit }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { message } = App.useApp()
  const isOnline = useIsOnline()
  const waiting = notes.filter(({ state }) => state === 'waiting')
  const sending = useQuery({
    queryKey: ['offline', 'sending', waiting.map(({ id }) => id).join(' ')],
    queryFn: async () => {
      const { account } = await call(getMe, {})
      if (account.id !== accountId) throw new Refusal('not-yours', 403, { message: w.notYours })
      const done = await sendNotes()
      if (done.sent > 0) void message.success(w.sent(done.sent))
      return done
    },
    enabled: isOnline && waiting.length > 0,
    refetchInterval: 5000,
    retry: false,
  })
  function whyNot(error: Error) {
    if (!(error instanceof Refusal) || error.code === 'unreachable') return w.noNetwork
    if (error.code !== 'not-signed-in') return error.message
    return (
      <>
        {w.signInFirst} <Link to="/">{w.signIn}</Link>
      </>
    )
  }

  const conflict = sending.data?.conflicts[0]
  if (conflict && waiting.some(({ id }) => id === conflict.note.id))
    return <Settle conflict={conflict} onSettled={() => void sending.refetch()} />
  const shown = notes.filter(({ state }) => state !== 'writing')
  if (shown.length === 0) return null
  return (
    <Section title={w.unsent(shown.length)}>
      {!isOnline && <p>{w.noNetwork}</p>}
      {isOnline && sending.error && <p role="alert">{whyNot(sending.error)}</p>}
      <ul className={css.notes}>
        {shown.map((one) => (
          <li key={one.id}>
            <strong>{one.clientName}</strong>{' '}
            <span className={css.soft}>{one.note.at && dates.short(one.note.at)}</span>{' '}
            {one.note.shared}
            {one.state === 'refused' && (
              <span className={css.deeds}>
                <span role="alert">{w.refused(one.problem)}</span>
                <Button onClick={() => onEdit(one)}>{w.edit}</Button>
                <Button danger onClick={() => void dropNote(one.id)}>
                  {w.drop}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
