import { PhoneOutlined } from '@ant-design/icons'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { CrisisPage } from '../../model/contract.ts'
import { CrisisState, crisisKindWords, crisisStateWords } from '../../model/crisis.ts'
import { calls } from '../../model/help.ts'
import { LevelTag } from '../LevelTag.tsx'
import { RunningClock } from '../RunningClock.tsx'
import { words } from '../words.ts'
import css from './Flow.module.css'
import { countReceivers } from './facts.ts'

/** The clock on top, then whom to call, then where it stands. */
export function Head({ crisis }: { readonly crisis: CrisisPage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { state, level, kind, client, caseNumber } = crisis
  const here = CrisisState.options.indexOf(state)
  return (
    <section className={css.head} data-level={level ?? undefined} aria-label={w.crisis}>
      <div className={css.clock}>
        <RunningClock crisis={crisis} handOvers={countReceivers(crisis)} />
      </div>
      <p>
        <strong>{client.name}</strong> · {w.caseNumber(caseNumber)}
      </p>
      <p className={css.tags}>
        <LevelTag level={level} />
        <Tag>{crisisKindWords[kind][language]}</Tag>
        <Tag>{crisisStateWords[state][language]}</Tag>
      </p>
      {state !== 'closed' && (
        <nav aria-label={w.call} className={`${css.calls} no-print`}>
          {calls.map(({ number, words: what }) => (
            <a key={number} href={`tel:${number}`}>
              <PhoneOutlined aria-hidden="true" />
              {w.callNumber(what[language], number)}
            </a>
          ))}
        </nav>
      )}
      <ol aria-label={w.steps} className={css.steps}>
        {CrisisState.options.map((one, n) => (
          <li
            key={one}
            data-done={n < here}
            {...(n === here && { 'aria-current': 'step' as const })}
          >
            {n < here ? '✓ ' : `${n + 1} `}
            {crisisStateWords[one][language]}
          </li>
        ))}
      </ol>
    </section>
  )
}
