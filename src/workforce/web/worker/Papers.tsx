import { Button } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Reveal } from '#platform/web/Reveal.tsx'
import { Section } from '#platform/web/Section.tsx'
import { revealCertificate, type WorkerFile } from '../../model/contract.ts'
import { levelWords, type Qualification } from '../../model/qualification.ts'
import { PaperForm, RenewForm } from '../forms/PaperForm.tsx'
import { Registration } from '../Registration.tsx'
import css from '../Workforce.module.css'
import { words } from '../words.ts'

interface Props {
  readonly file: WorkerFile
  readonly mayWrite: boolean
  /** Offices read the mask alone. */
  readonly mayReveal: boolean
}

export function Papers({ file: { id, qualifications }, mayWrite, mayReveal }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const [isAdding, setAdding] = useState(false)
  const [renewing, setRenewing] = useState<Qualification>()
  return (
    <Section
      title={w.certificates}
      actions={mayWrite && <Button onClick={() => setAdding(true)}>{w.addCertificate}</Button>}
    >
      {qualifications.length === 0 && <p className={blocks.soft}>{w.noCertificate}</p>}
      <ul className={css.list}>
        {qualifications.map((paper) => (
          <li key={paper.id}>
            <span className={css.main}>
              {levelWords[paper.level][language]}
              <span className={css.row}>
                {mayReveal ? (
                  <Reveal
                    label={w.number}
                    masked={paper.numberMasked}
                    open={async () =>
                      (await call(revealCertificate, { qualificationId: paper.id })).value
                    }
                  />
                ) : (
                  paper.numberMasked
                )}
                <span className={blocks.soft}>
                  {w.issuedOn} {dates.day(paper.issuedOn)}
                </span>
              </span>
            </span>
            <Registration of={paper} />
            {mayWrite && paper.level !== 'senior-exam' && (
              <Button
                aria-label={`${w.renew} ${levelWords[paper.level][language]}`}
                onClick={() => setRenewing(paper)}
              >
                {w.renew}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && <PaperForm workerId={id} onClose={() => setAdding(false)} />}
      {renewing && <RenewForm paper={renewing} onClose={() => setRenewing(undefined)} />}
    </Section>
  )
}
