import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { catalogue, findVariant } from '../../model/catalogue.ts'
import { licenceClassWords } from '../../model/licence.ts'
import type { InstrumentResponse } from '../../model/response.ts'
import css from './Sheet.module.css'
import { words } from './words.ts'

/** Whose it is, which version, under which licence, and where each cut-off comes from. */
export function About({ response }: { readonly response: InstrumentResponse }) {
  const w = useWords(words)
  return (
    <Section title={w.about}>
      <AboutText response={response} />
    </Section>
  )
}

export function AboutText({ response }: { readonly response: InstrumentResponse }) {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const { licence, instrument: id, instrumentVersion, variant } = response
  const { short, name, citations, variants } = catalogue[id]
  const found = variants.length > 1 ? findVariant(catalogue[id], variant) : undefined
  return (
    <div className={css.about}>
      <p>
        {short} {name[language]} · {w.version} {instrumentVersion}
        {found && ` · ${found.words[language]}`}
      </p>
      <p>{labelled(w.credit, licence.credit)}</p>
      <p>
        {labelled(w.licence, licenceClassWords[licence.class][language])}
        {licence.reference && ` · ${w.reference(licence.reference)}`}
      </p>
      {citations.map(({ what, source, verified }) => (
        <p key={what.zh}>
          {labelled(w.basis, what[language])} · {source ? <cite lang="en">{source}</cite> : w.ours}{' '}
          · {verified ? w.verified : w.unverified}
        </p>
      ))}
    </div>
  )
}
