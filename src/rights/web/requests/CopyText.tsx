import type { z } from 'zod'
import { consentPurposeWords, sexWords } from '#people/web/index.tsx'
import type { Instant } from '#platform/model/time.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { Facts } from '#platform/web/Facts.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { makeCopy } from '../../model/contract.ts'
import { type Holdings, leftOutWords, printedElsewhereWords } from '../../model/holdings.ts'
import { words } from './copy-words.ts'

/** The copy as it is printed, with what is not in it and why. */
export function CopyText({ of }: { readonly of: z.output<typeof makeCopy.output> }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { person, consents, cases } = of.holdings
  const facts = [
    { label: w.name, value: person.name },
    { label: w.formerName, value: person.formerName ?? '' },
    { label: w.sex, value: sexWords[person.sex][language] },
    { label: w.birth, value: person.birthDate ? dates.day(person.birthDate) : '' },
    { label: w.number, value: person.identityNumber ?? '' },
    { label: w.phones, value: person.phones.join(' · ') },
    { label: w.languages, value: person.languages.join(' · ') },
  ]
  return (
    <div className={blocks.stack}>
      <h3>{w.person}</h3>
      <Facts facts={facts} />
      {consents.length > 0 && <h3>{w.consents}</h3>}
      <ul>
        {consents.map(({ purpose, from, withdrawnAt }) => (
          <li key={`${purpose}${from}`}>
            {consentPurposeWords[purpose][language]} · {dates.day(from)}
            {withdrawnAt && ` · ${w.withdrawn} ${dates.day(withdrawnAt)}`}
          </li>
        ))}
      </ul>
      {cases.length === 0 && <p>{w.noCases}</p>}
      {cases.map((one) => (
        <CaseText key={one.number} of={one} />
      ))}
      <h3>{w.leftOut}</h3>
      <ul>
        {leftOutWords.map((one) => (
          <li key={one.zh}>{one[language]}</li>
        ))}
        {of.leftOut > 0 && <li>{w.leftOutN(of.leftOut)}</li>}
      </ul>
      <p>{printedElsewhereWords[language]}</p>
      <p>{w.madeAt(dates.full(of.at as Instant))}</p>
      <p className={blocks.text}>
        {w.digest} SHA-256 {of.digest}
      </p>
    </div>
  )
}

function CaseText({ of }: { readonly of: Holdings['cases'][number] }) {
  const w = useWords(words)
  const dates = useDates()
  const until = of.closedAt ? dates.day(of.closedAt) : w.now
  return (
    <section className={blocks.tight}>
      <h3>{w.caseOf(of.number)}</h3>
      <p>
        {w.period(dates.day(of.openedAt), until)}
        {of.ward && ` · ${of.ward}`}
      </p>
      <Lines title={w.goals} of={of.goals.map(({ text, measure }) => `${text} · ${measure}`)} />
      <Lines
        title={w.notes}
        of={of.contacts.map(({ at, with: who, shared, next }) =>
          [dates.day(at), who, shared, next && `${w.next} ${next}`].filter(Boolean).join(' · '),
        )}
      />
      <Lines
        title={w.followUps}
        of={of.followUps.map(({ due, result }) => `${dates.day(due)} ${result}`)}
      />
      <Lines
        title={w.instruments}
        of={of.instruments.map(({ instrument, at, score }) =>
          [instrument.toUpperCase(), dates.day(at), score ?? ''].join(' '),
        )}
      />
      <Lines title={w.closing} of={of.closing ? [of.closing] : []} />
    </section>
  )
}

function Lines({ title, of }: { readonly title: string; readonly of: readonly string[] }) {
  if (of.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {[...new Set(of)].map((line) => (
          <li key={line} className={blocks.text}>
            {line}
          </li>
        ))}
      </ul>
    </>
  )
}
