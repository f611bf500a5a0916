import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { cite } from '../../model/law.ts'
import { refusalGrounds } from '../../model/refusal-reason.ts'
import type { RightsRequest } from '../../model/request.ts'
import css from '../Rights.module.css'
import { words } from '../words.ts'

/** What came of a request, as it is told to whoever asked. */
export function Outcome({ of }: { readonly of: RightsRequest }) {
  const w = useWords(words)
  const dates = useDates()
  if (!of.decidedAt) return null
  return (
    <Section title={w.outcome}>
      <div className={blocks.tight}>
        <p className={blocks.soft}>{w.by(of.decidedByName ?? '', dates.full(of.decidedAt))}</p>
        <OutcomeText of={of} />
        {of.restrictedSince && (
          <p>
            <Tag tone="vermilion">{w.restricted}</Tag>
          </p>
        )}
        {of.liftedAt && (
          <p>
            {w.lifted} {dates.day(of.liftedAt)} · {of.liftedWhy}
          </p>
        )}
      </div>
    </Section>
  )
}

/** The sentences alone: on the page and on paper. */
export function OutcomeText({ of }: { readonly of: RightsRequest }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const ground = of.reason && refusalGrounds[of.reason]
  return (
    <>
      {of.done && <p className={blocks.text}>{of.done}</p>}
      {of.copies.length > 0 && <p>{w.copiesMade(of.copies.length)}</p>}
      {of.keptUntil && (
        <p>
          {w.keptUntil(dates.day(of.keptUntil))} · {w.keptBy}{' '}
          <cite lang="zh-CN" className={css.source}>
            {of.keptBy}
          </cite>
        </p>
      )}
      {ground && (
        <>
          <p>
            {w.reason} · {ground.words[language]}{' '}
            <cite lang="zh-CN" className={css.source}>
              {cite(ground.article)}
            </cite>
          </p>
          <p className={blocks.text}>{of.explanation}</p>
          <p>
            {w.appeal}{' '}
            <cite lang="zh-CN" className={css.source}>
              {cite('50')} {cite('65')}
            </cite>
          </p>
        </>
      )}
    </>
  )
}
