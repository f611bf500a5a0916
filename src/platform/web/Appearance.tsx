import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState } from 'react'
import { type Appearance, measuresOf, paletteOf } from './theme.ts'
import { FONTS } from './tokens.ts'

type Choice = Partial<Pick<Appearance, 'shade' | 'elder'>>

interface Chosen extends Appearance {
  readonly choose: (change: Choice) => void
  readonly setElderHere: (isDefault: boolean) => void
}

const ChosenHere = createContext<Chosen>({
  shade: 'light',
  elder: false,
  touch: false,
  choose: () => {},
  setElderHere: () => {},
})

/** Light or dark, elder mode or not: what the person chose on this device, else what it asks for. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState(recall)
  const [isElderHere, setElderHere] = useState(false)
  const chosen = useMemo(() => {
    function choose(change: Choice) {
      const after = { ...choice, ...change }
      localStorage.setItem(KEY, JSON.stringify(after))
      setChoice(after)
    }
    const shade = choice.shade ?? (asks('(prefers-color-scheme: dark)') ? 'dark' : 'light')
    const elder = choice.elder ?? isElderHere
    return { shade, elder, touch: asks('(pointer: coarse)'), choose, setElderHere } as const
  }, [choice, isElderHere])
  useLayoutEffect(() => paint(chosen), [chosen])
  return <ChosenHere value={chosen}>{children}</ChosenHere>
}

export function useAppearance(): Appearance & Pick<Chosen, 'choose'> {
  return use(ChosenHere)
}

/** On pages for patients and families: large, unless this person has said otherwise. */
export function useElderByDefault() {
  const { setElderHere } = use(ChosenHere)
  useLayoutEffect(() => {
    setElderHere(true)
    return () => setElderHere(false)
  }, [setElderHere])
}

const KEY = 'renqiao.appearance'

function recall(): Choice {
  return JSON.parse(localStorage.getItem(KEY) ?? '{}')
}

function asks(query: string) {
  return matchMedia(query).matches
}

/** The tokens become CSS variables, so that style sheets and Ant Design speak of the same colours. */
function paint(appearance: Appearance) {
  const { style, dataset } = document.documentElement
  for (const [name, colour] of Object.entries(paletteOf(appearance)))
    style.setProperty(toVariable(name), colour)
  for (const [name, pixels] of Object.entries(measuresOf(appearance)))
    style.setProperty(toVariable(name), `${pixels}px`)
  style.setProperty('--font', FONTS)
  style.setProperty('color-scheme', appearance.shade)
  dataset.shade = appearance.shade
  dataset.elder = String(appearance.elder)
}

function toVariable(name: string) {
  return `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`
}
