import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { SendForm, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { hangPoster } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { WardField } from '../parts/WardField.tsx'
import css from './PostersPage.module.css'
import { words } from './words.ts'

/** One question: for which ward. Then it lies ready for the printer. */
export function MakePoster() {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [ward, setWard] = useState('')
  const sending = useSending({
    labels: { ward: w.ward },
    content: ward,
    check: () => ({ ward: !ward.trim() && w.wardNeeded }),
    send: (idempotencyKey) => call(hangPoster, { ward }, { idempotencyKey }),
    onSent: ({ id }) => {
      void message.success(w.made)
      void queries.invalidateQueries({ queryKey: keys.posters })
      void navigate(`/posters/${id}/print`)
    },
  })
  return (
    <div className={css.make}>
      <SendForm label={w.make} sending={sending} action={w.make}>
        <WardField label={w.ward} value={ward} onChange={setWard} />
      </SendForm>
    </div>
  )
}
