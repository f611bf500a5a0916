import { createContext, useContext } from 'react'
import { Link } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import { words } from './words.ts'

type WhyOf = (draft: string) => string | undefined

const Why = createContext<WhyOf>(() => undefined)

/** A later slice lends the address at which a form's reasons stand, by the name of its draft. */
export const WhyAsked = Why.Provider

/** 为什么这样填, in a window of its own: the form stays where it is. */
export function WhyLink({ draft }: { readonly draft: string }) {
  const w = useWords(words)
  const to = useContext(Why)(draft)
  if (!to) return null
  return (
    <p className="no-print">
      <Link to={to} target="_blank">
        {w.why}
      </Link>
    </p>
  )
}
