import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState } from 'react'
import type { Language, Words } from '../model/words.ts'

interface Spoken {
  readonly language: Language
  readonly speak: (language: Language) => void
}

const SpokenHere = createContext<Spoken>({ language: 'zh', speak: () => {} })

/** Chinese unless this device was told otherwise. The `lang` of the document is the one truth. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(recall)
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
  }, [language])
  const spoken = useMemo(() => {
    function speak(next: Language) {
      localStorage.setItem(KEY, next)
      setLanguage(next)
    }
    return { language, speak }
  }, [language])
  return <SpokenHere value={spoken}>{children}</SpokenHere>
}

export function useLanguage() {
  return use(SpokenHere)
}

/** Outside of a component, say in a header of a request. */
export function languageOfDocument(): Language {
  return document.documentElement.lang.startsWith('en') ? 'en' : 'zh'
}

type Phrase = Words | ((...args: never[]) => Words)
export type Phrases = Readonly<Record<string, Phrase>>

/** The same names, said in one language: a `Words` becomes a string, a function returns one. */
export type Said<P extends Phrases> = {
  readonly [Name in keyof P]: P[Name] extends (...args: infer Args) => Words
    ? (...args: Args) => string
    : string
}

/** `const w = useWords(words)`, then `w.accept` and `w.waiting(3)`. */
export function useWords<P extends Phrases>(words: P): Said<P> {
  const { language } = useLanguage()
  return useMemo(() => say(words, language), [words, language])
}

function say<P extends Phrases>(words: P, language: Language): Said<P> {
  const said = Object.entries(words).map(([name, phrase]) => [
    name,
    typeof phrase === 'function'
      ? (...args: never[]) => phrase(...args)[language]
      : phrase[language],
  ])
  return Object.fromEntries(said) as Said<P>
}

const KEY = 'renqiao.language'

function recall(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'
}
