import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { SIGNED_OUT } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Access } from './me.ts'
import css from './SignInAgain.module.css'

/** The session ended while somebody was typing: sign in on top of the page, which stays as it is. */
export function SignInAgain({ SignIn }: Pick<Access, 'SignIn'>) {
  const w = useWords(words)
  const dialog = useRef<HTMLDialogElement>(null)
  const [isAsked, setIsAsked] = useState(false)
  const queries = useQueryClient()

  useEffect(() => {
    const ask = () => setIsAsked(true)
    addEventListener(SIGNED_OUT, ask)
    return () => removeEventListener(SIGNED_OUT, ask)
  }, [])
  useEffect(() => {
    if (isAsked && !dialog.current?.open) dialog.current?.showModal()
  }, [isAsked])
  if (!isAsked) return null

  function done() {
    setIsAsked(false)
    void queries.invalidateQueries()
  }

  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-label={w.title}
      onCancel={(event) => event.preventDefault()}
    >
      <p className={css.why}>{w.why}</p>
      <SignIn onSignedIn={done} />
    </dialog>
  )
}

const words = {
  title: { zh: '重新登录', en: 'Sign in again' },
  why: {
    zh: '登录已过期。重新登录后，刚才的页面和已填写的内容都还在。',
    en: 'Your session has ended. Sign in again: the page and what you typed are still here.',
  },
}
