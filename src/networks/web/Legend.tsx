import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { bondLines } from '../model/bond-lines.ts'
import type { Placed } from '../model/drawing-sizes.ts'
import type { FamilyTie, Quality } from '../model/network.ts'
import { Bond } from './DrawnLines.tsx'
import css from './Network.module.css'
import { Outline } from './PersonSymbol.tsx'
import { legendWords, words } from './words.ts'

const QUALITIES = ['close', 'distant', 'conflict', 'cutoff', 'violent'] as const

/** What the marks mean, each drawn as it is drawn above. */
export function Legend() {
  const w = useWords(words)
  const { language } = useLanguage()
  const said = (name: keyof typeof legendWords) => legendWords[name][language]
  return (
    <ul className={css.legend} aria-label={w.legend}>
      {(['male', 'female', 'unknown'] as const).map((sex) => (
        <li key={sex}>
          <Sample>
            <Outline sex={sex} x={32} y={14} size={10} />
          </Sample>
          {said(sex)}
        </li>
      ))}
      <li>
        <Sample>
          <Outline sex="female" x={32} y={14} size={11} />
          <Outline sex="female" x={32} y={14} size={7} />
        </Sample>
        {said('client')}
      </li>
      <li>
        <Sample>
          <Outline sex="male" x={32} y={14} size={10} />
          <path d="M24 6L40 22M40 6L24 22" stroke="currentColor" strokeWidth="2" />
        </Sample>
        {said('deceased')}
      </li>
      {QUALITIES.map((quality) => (
        <li key={quality}>
          <Sample>
            {lineFor(quality).map((line) => (
              <Bond key={line.quality} {...line} />
            ))}
          </Sample>
          {said(quality)}
        </li>
      ))}
      <li>
        <Sample>
          <path d="M4 14H58" strokeDasharray="10 4 2 4" />
          <path d="M51 8L58 14L51 20" strokeWidth="2.5" />
        </Sample>
        {said('care')}
      </li>
      <li>
        <Sample>
          <rect x="4" y="3" width="56" height="22" rx="8" strokeDasharray="7 5" />
        </Sample>
        {said('home')}
      </li>
    </ul>
  )
}

function Sample({ children }: { readonly children: ReactNode }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 64 28" width="64" height="28" className={css.sample}>
      <g fill="none" stroke="currentColor" strokeWidth="1.5">
        {children}
      </g>
    </svg>
  )
}

/** Two ends outside of the sample, so that the line runs through it. */
function ends() {
  const end = (x: number, y: number) => ({ x, y }) as Placed
  return new Map([
    ['a', end(-22, 14)],
    ['b', end(86, 14.01)],
  ])
}

function lineFor(quality: Quality) {
  const tie: FamilyTie = { kind: 'sibling', from: 'a', to: 'b', quality, parted: false }
  return bondLines([tie], ends())
}
