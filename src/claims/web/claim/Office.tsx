import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { FormDrawer } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { outcomeWords } from '../../model/claim.ts'
import { claimObstacleWords } from '../../model/claim-steps.ts'
import { moveClaim } from '../../model/contract.ts'
import { actionWords } from '../action-words.ts'
import css from '../Claims.module.css'
import { officeWords, words } from '../claim-words.ts'
import { type ClaimProps, obstacleOf, useAfter, whichOf } from './after.ts'
import { Explanation } from './Decision.tsx'
import { Findings } from './Findings.tsx'
import {
  ApproveForm,
  AskPapersForm,
  DecideForm,
  ReadjudicateForm,
  SendBackForm,
} from './OfficeForms.tsx'

/** Moves that are a button, and those that are a form, in the order of the work. */
const PLAIN = ['accept', 'review', 'compute', 'send-up', 'take-appeal', 'close'] as const
const forms = {
  'ask-papers': { Form: AskPapersForm, word: 'askPapers' },
  decide: { Form: DecideForm, word: 'decide' },
  'send-back': { Form: SendBackForm, word: 'sendBack' },
  're-adjudicate': { Form: ReadjudicateForm, word: 'readjudicate' },
  recover: { Form: ApproveForm, word: 'approveAnew' },
} as const
type FormMove = keyof typeof forms

/** What the office does next, what was found, and what the sum would be. */
export function Office({ claim }: ClaimProps) {
  const o = useWords(officeWords)
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const [form, setForm] = useState<FormMove>()
  const close = () => setForm(undefined)
  const { office } = claim
  if (!office) return null
  const { Form, word } = form ? forms[form] : { Form: undefined, word: undefined }
  const { proposal } = office
  return (
    <>
      <Section title={o.review}>
        <div className={css.stack}>
          <p className={css.soft}>
            {claim.name} · {o.born} {dates.day(office.birthDate)} ·{' '}
            {w.account(claim.payee, claim.accountTail)}
          </p>
          {claim.appealText && (
            <p className={css.notice}>
              <strong>{o.appealSays}</strong> {claim.appealText}
            </p>
          )}
          {proposal && (
            <>
              <p className={css.sentence}>
                {o.proposal(proposal.amount, outcomeWords[proposal.outcome][language])}
              </p>
              <Explanation facts={proposal.facts} />
            </>
          )}
          {claim.state === 'computed' && office.needsSecondLook && (
            <span className={css.line}>
              <Tag tone="amber">{o.secondLook}</Tag>
            </span>
          )}
          {claim.state === 'reported' && <p>{o.gathered}</p>}
          <Moves claim={claim} open={setForm} />
        </div>
      </Section>
      <Findings claim={claim} />
      {Form && (
        <FormDrawer title={o[word]} onClose={close}>
          <Form claim={claim} close={close} />
        </FormDrawer>
      )}
    </>
  )
}

interface MovesProps extends ClaimProps {
  readonly open: (move: FormMove) => void
}

function Moves({ claim, open }: MovesProps) {
  const o = useWords(officeWords)
  const { language } = useLanguage()
  const after = useAfter()
  const moving = useMutation({
    mutationFn: (move: (typeof PLAIN)[number]) =>
      call(moveClaim, { ...whichOf(claim), move, version: claim.version }),
    onSuccess: () => after(o.done),
  })
  const whyNot = (move: Parameters<typeof obstacleOf>[1]) => {
    const obstacle = obstacleOf(claim, move)
    return obstacle ? claimObstacleWords[obstacle][language] : undefined
  }
  const plain = PLAIN.filter((move) => obstacleOf(claim, move) !== undefined)
  const written = (Object.keys(forms) as FormMove[]).filter(
    (move) => obstacleOf(claim, move) !== undefined,
  )
  return (
    <>
      <div className={`${css.buttons} no-print`}>
        {plain.map((move) => (
          <WhyNot key={move} reason={whyNot(move)}>
            <Button type="primary" loading={moving.isPending} onClick={() => moving.mutate(move)}>
              {actionWords[`claims.${move}`]?.[language]}
            </Button>
          </WhyNot>
        ))}
        {written.map((move) => (
          <WhyNot key={move} reason={whyNot(move)}>
            <Button onClick={() => open(move)}>{o[forms[move].word]}</Button>
          </WhyNot>
        ))}
      </div>
      {moving.error && <Problem error={moving.error} />}
    </>
  )
}
