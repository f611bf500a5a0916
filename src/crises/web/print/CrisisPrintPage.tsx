import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { CrisisPage } from '../../model/contract.ts'
import {
  closingOutcomeWords,
  crisisKindWords,
  crisisLevelWords,
  crisisStateWords,
} from '../../model/crisis.ts'
import { planParts, planWords } from '../../model/help.ts'
import { useLogEntries } from '../flow/log-entries.tsx'
import { CrisisSheet, Facts } from './CrisisSheet.tsx'
import css from './Print.module.css'
import { words } from './words.ts'

/** F6: kind, level, steps with time, safety plan. Internal. */
export function CrisisPrintPage() {
  const w = useWords(words)
  return (
    <CrisisSheet title={w.sheet} signatures={[w.worker, w.second]} seal>
      {(crisis) => <Body crisis={crisis} />}
    </CrisisSheet>
  )
}

function Body({ crisis }: { readonly crisis: CrisisPage }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const entries = useLogEntries(crisis).toReversed()
  const levelOf = (level: CrisisPage['level']) =>
    level === null ? w.none : crisisLevelWords[level][language]
  const nameOf = (id: string | null) => (id && crisis.names[id]) || w.none
  return (
    <>
      <p className={css.internal}>{w.internal}</p>
      <Facts
        facts={[
          [w.client, crisis.client.name],
          [w.kind, crisisKindWords[crisis.kind][language]],
          [w.level, levelOf(crisis.level)],
          [w.highest, levelOf(crisis.highestLevel)],
          [w.state, crisisStateWords[crisis.state][language]],
          [w.opened, dates.full(crisis.openedAt)],
          [w.due, dates.full(crisis.dueAt)],
          [w.levelled, crisis.levelledAt ? dates.full(crisis.levelledAt) : w.none],
        ]}
      />
      <section className={css.section}>
        <h3>{w.log}</h3>
        {entries.map(({ id, at, who, title, body }) => (
          <div key={id} className={css.entry}>
            <p>
              {dates.full(at)} {who} <strong>{title}</strong>
            </p>
            <div className={css.text}>{body}</div>
          </div>
        ))}
      </section>
      <section className={css.section}>
        <h3>{w.plan}</h3>
        {crisis.safetyPlan === null && <p>{crisis.noPlanWhy || w.noPlan}</p>}
        {planParts.map((part) =>
          crisis.safetyPlan?.[part] ? (
            <p key={part} className={css.text}>
              <strong>{planWords[part][language]}</strong> {crisis.safetyPlan[part]}
            </p>
          ) : null,
        )}
      </section>
      {crisis.closedBy && (
        <section className={css.section}>
          <h3>{w.closing}</h3>
          <p className={css.text}>
            {crisis.outcome && closingOutcomeWords[crisis.outcome][language]} {crisis.summary}
          </p>
          <Facts
            facts={[
              [w.closedBy, nameOf(crisis.closedBy)],
              [w.confirmedBy, nameOf(crisis.confirmedBy)],
            ]}
          />
        </section>
      )}
    </>
  )
}
