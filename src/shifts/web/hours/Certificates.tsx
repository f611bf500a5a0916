import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { z } from 'zod'
import { TextField } from '#drafts/web/index.tsx'
import { toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import {
  type CertificateStep,
  certificateObstacleWords,
  certificateStateWords,
  certificateSteps,
  findCertificateObstacle,
} from '../../model/certificate.ts'
import { listCertificates, stepCertificate } from '../../model/contract-hours.ts'
import { inHours } from '../../model/hours.ts'
import { keys } from '../keys.ts'
import { useDeed } from '../own/own-deed.ts'
import { ShiftForm } from '../ShiftForm.tsx'
import css from '../Shifts.module.css'
import { words } from './words.ts'

type Paper = z.infer<typeof listCertificates.output>['certificates'][number]
type Reasoned = 'correct' | 'revoke'

export function Certificates() {
  const w = useWords(words)
  const [open, setOpen] = useState<{ paper: Paper; step: Reasoned }>()
  const papers = useQuery({
    queryKey: keys.certificates,
    queryFn: () => call(listCertificates, {}),
  })
  return (
    <Section title={w.certificates}>
      <Query of={papers}>
        {({ certificates }) => (
          <>
            {certificates.length === 0 && <p className={blocks.soft}>{w.noCertificates}</p>}
            <ul className={css.list}>
              {certificates.map((paper) => (
                <Line key={paper.id} paper={paper} onOpen={(step) => setOpen({ paper, step })} />
              ))}
            </ul>
            <ListEnd of={certificates} />
            {open && <ReasonForm {...open} onClose={() => setOpen(undefined)} />}
          </>
        )}
      </Query>
    </Section>
  )
}

interface LineProps {
  readonly paper: Paper
  readonly onOpen: (step: Reasoned) => void
}

function Line({ paper, onOpen }: LineProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const { id, name, number, state, minutes, noticeUntil, version } = paper
  const steps = Object.keys(certificateSteps[state]) as CertificateStep[]
  const [next] = steps.filter((step) => step !== 'correct' && step !== 'revoke')
  const stepping = useDeed(async () => {
    if (next) await call(stepCertificate, { certificateId: id, step: next, version })
    return w.done
  })
  const now = toInstant(new Date())
  const obstacle = next && findCertificateObstacle(next, { ...paper, why: '', now })
  return (
    <li>
      <span className={css.row}>
        <strong>{name}</strong>
        {number}
        <Tag {...(state === 'issued' && { tone: 'leaf' as const })}>
          {certificateStateWords[state][language]}
        </Tag>
        {w.inHours(inHours(minutes))}
        {state === 'notice' && noticeUntil && (
          <span className={blocks.soft}>{w.noticeUntil(dates.day(noticeUntil))}</span>
        )}
        {state === 'issued' && <Link to={`/certificates/${id}/print`}>{w.print}</Link>}
      </span>
      {stepping.error && <Problem error={stepping.error} />}
      <span className={css.row}>
        {next && (
          <WhyNot reason={obstacle && certificateObstacleWords[obstacle][language]} quiet>
            <Button
              type="primary"
              aria-label={`${w[next as 'draw']} ${name}`}
              loading={stepping.isPending}
              onClick={() => stepping.mutate()}
            >
              {w[next as 'draw']}
            </Button>
          </WhyNot>
        )}
        {(['correct', 'revoke'] as const)
          .filter((step) => steps.includes(step))
          .map((step) => (
            <Button key={step} aria-label={`${w[step]} ${name}`} onClick={() => onOpen(step)}>
              {w[step]}
            </Button>
          ))}
      </span>
    </li>
  )
}

interface ReasonProps {
  readonly paper: Paper
  readonly step: Reasoned
  readonly onClose: () => void
}

function ReasonForm({ paper: { id: certificateId, version }, step, onClose }: ReasonProps) {
  const w = useWords(words)
  const [why, setWhy] = useState('')
  return (
    <ShiftForm
      title={w[step]}
      action={w[step]}
      labels={{ why: w.why }}
      content={{ why }}
      check={() => ({ why: !why.trim() && w.needed })}
      send={(idempotencyKey) =>
        call(stepCertificate, { certificateId, step, why, version }, { idempotencyKey })
      }
      onClose={onClose}
    >
      <TextField name="why" label={w.why} rows={3} maxLength={300} value={why} onChange={setWhy} />
    </ShiftForm>
  )
}
