import { Button } from 'antd'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { domainWords } from '../../model/code-lists.ts'
import { RiskTag } from '../parts/RiskTag.tsx'
import css from './CasePage.module.css'
import type { PartProps } from './part.ts'
import { words } from './words.ts'

const LEVELS = [1, 2, 3, 4]

/** The needs, gravest first, and the risk. */
export function Needs({ page, open }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const needs = page.needs
    .filter(({ severity }) => severity > 0)
    .toSorted((one, other) => other.severity - one.severity)
  const isAssessed = page.needs.length > 0 || page.riskLevel !== 'unset'
  return (
    <Section
      title={w.assessment}
      actions={
        page.closedAt === null && (
          <Button onClick={() => open('assessment')}>{isAssessed ? w.reassess : w.assess}</Button>
        )
      }
    >
      {isAssessed ? (
        <ul className={css.list}>
          <li>
            <div>
              <RiskTag level={page.riskLevel} />
            </div>
          </li>
          {needs.map(({ domain, severity, note }) => (
            <li key={domain}>
              <div className={css.row}>
                {domainWords[domain][language]}
                <span role="img" aria-label={w.severity(severity)} className={css.dots}>
                  {LEVELS.map((level) => (
                    <span key={level} data-on={level <= severity} />
                  ))}
                </span>
              </div>
              {note && <p className={css.soft}>{note}</p>}
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.soft}>{w.noNeeds}</p>
      )}
    </Section>
  )
}
