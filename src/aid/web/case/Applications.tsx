import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Section } from '#platform/web/Section.tsx'
import type { ApplicationFile } from '../../model/application.ts'
import { stepsFrom, TeamStep } from '../../model/application-steps.ts'
import { paperWords } from '../../model/dossier.ts'
import css from '../Aid.module.css'
import { DueTag } from '../DueTag.tsx'
import { History } from '../History.tsx'
import { StateTag } from '../StateTag.tsx'
import { stepWords, words } from '../words.ts'
import type { PartProps } from './aid-page.ts'
import { StepForm } from './StepForm.tsx'

/** What was asked of whom, and what has to be done about it next. */
export function Applications({ caseId, page }: PartProps) {
  const w = useWords(words)
  const [doing, setDoing] = useState<{ id: string; step: TeamStep }>()
  const file = page.applications.find(({ id }) => id === doing?.id)
  return (
    <Section title={w.applications}>
      {page.applications.length === 0 && <EmptyState text={w.noApplications} />}
      <ul className={css.list} aria-label={w.applications}>
        {page.applications.map((one) => (
          <li key={one.id} className={css.item}>
            <Application
              file={one}
              caseId={caseId}
              onStep={(step) => setDoing({ id: one.id, step })}
            />
          </li>
        ))}
      </ul>
      {file && doing && (
        <StepForm
          key={`${file.id} ${doing.step}`}
          {...{ caseId, page, file, step: doing.step }}
          onClose={() => setDoing(undefined)}
        />
      )}
    </Section>
  )
}

interface OneProps {
  readonly file: ApplicationFile
  readonly caseId: string
  readonly onStep: (step: TeamStep) => void
}

function Application({ file, caseId, onStep }: OneProps) {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const listing = useListing()
  const { programmeName, funderName, state, asked, approved, paid, wanted, wantedNote } = file
  const steps = TeamStep.options.filter((step) => stepsFrom[state].includes(step))
  const first = steps.find((step) => step === 'submit' || step === 'supply')
  return (
    <>
      <p className={css.head}>
        <strong>{programmeName}</strong>
        <StateTag state={state} />
        <DueTag dueOn={file.dueOn} />
      </p>
      <p className={css.soft}>{[funderName, file.number].join(' · ')}</p>
      <p>
        {[w.asked(asked), approved > 0 && w.approved(approved), paid > 0 && w.paid(paid)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {state === 'supplement' && (
        <p>
          {labelled(
            w.wanted,
            listing(
              [...wanted.map((kind) => paperWords[kind][language]), wantedNote].filter(Boolean),
            ),
          )}
        </p>
      )}
      <History file={file} />
      <div className={css.buttons}>
        {steps.map((step) => (
          <Button
            key={step}
            type={step === first ? 'primary' : 'default'}
            aria-label={`${stepWords[step][language]} ${programmeName}`}
            onClick={() => onStep(step)}
          >
            {stepWords[step][language]}
          </Button>
        ))}
        <Link to={`/cases/${caseId}/aid/${file.id}/print`}>
          <PrinterOutlined aria-hidden="true" /> {w.printIt}
        </Link>
      </div>
    </>
  )
}
