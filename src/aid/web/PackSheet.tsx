import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { ChoiceFact, choiceWords, factWords, paperWords } from '../model/dossier.ts'
import type { Pack } from '../model/pack.ts'
import { programmeKindWords } from '../model/programme.ts'
import css from './Aid.module.css'
import { words } from './words.ts'

/** What leaves, or has left, the house: every word of it, before and afterwards the same. */
export function PackSheet({ pack }: { readonly pack: Pack }) {
  const w = useWords(words)
  const s = useWords(sheetWords)
  const labelled = useLabelled()
  const dates = useDates()
  const { language } = useLanguage()
  const { client, from, programme, asked, statement, facts, papers } = pack
  const told = ({ fact, value }: Pack['facts'][number]) => {
    if (value === null || value === '' || value === 'unknown') return w.unknown
    if (typeof value === 'number') return fact === 'age' ? w.years(value) : w.yuan(value)
    const choice = ChoiceFact.safeParse(fact)
    return choice.success ? (choiceWords[choice.data][value]?.[language] ?? value) : value
  }
  const rows = [
    [
      s.client,
      [client.name, client.birthDate && dates.day(client.birthDate)].filter(Boolean).join(' · '),
    ],
    [s.from, `${from.house} · ${from.worker}`],
    [s.programme, `${programme.name} · ${programmeKindWords[programme.kind][language]}`],
    [s.asked, w.yuan(asked)],
    ...facts.map((one) => [factWords[one.fact][language], told(one)] as const),
  ] as const
  return (
    <div className={css.stack}>
      <dl className={css.facts}>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {statement !== '' && <p>{labelled(w.statement, statement)}</p>}
      <div>
        <p>{s.papers}</p>
        {papers.length === 0 ? (
          <p className={css.soft}>{s.none}</p>
        ) : (
          <ul>
            {papers.map(({ kind, issuedOn, seenBy, seenOn }) => (
              <li key={kind}>
                {paperWords[kind][language]}
                {issuedOn && ` · ${s.issued(dates.day(issuedOn))}`}
                {` · ${w.seen(seenBy, dates.day(seenOn))}`}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

const sheetWords = {
  client: { zh: '申请人', en: 'Applicant' },
  from: { zh: '送出', en: 'Sent by' },
  programme: { zh: '项目', en: 'Programme' },
  asked: { zh: '申请金额', en: 'Asked for' },
  papers: { zh: '材料（登记，不附复印件）', en: 'Papers (a list, without copies)' },
  none: { zh: '没有', en: 'None' },
  issued: (day: string) => ({ zh: `${day} 开具`, en: `issued ${day}` }),
}
