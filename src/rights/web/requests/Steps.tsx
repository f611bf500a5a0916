import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '#access/web/index.tsx'
import { LinkButton } from '#casework/web/index.tsx'
import { FormDrawer } from '#drafts/web/index.tsx'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import type { RightsRequest } from '../../model/request.ts'
import { stepsFrom } from '../../model/request-steps.ts'
import { words } from '../words.ts'
import { EstablishForm } from './EstablishForm.tsx'
import { RefuseForm } from './RefuseForm.tsx'
import { GrantForm, LiftForm, WithdrawForm } from './SmallForms.tsx'

const forms = {
  establish: EstablishForm,
  grant: GrantForm,
  refuse: RefuseForm,
  withdraw: WithdrawForm,
  lift: LiftForm,
} as const

/** What can be done with a request now; what cannot says why. */
export function Steps({ of }: { readonly of: RightsRequest }) {
  const w = useWords(words)
  const isHead = useMe().me?.actor.role === 'lead'
  const [open, setOpen] = useState<keyof typeof forms>()
  const isErasing = of.right === 'delete'
  const isForReading = of.right === 'read' || of.right === 'copy'
  const isLiftable = isHead && isErasing && of.state === 'granted' && !of.liftedAt
  const steps = stepsFrom(of.state)
  if (steps.length === 0 && !isLiftable) return null
  const titles = {
    ...{ establish: w.establish, grant: isErasing ? w.grantDelete : w.grant },
    ...{ refuse: w.refuse, withdraw: w.withdraw, lift: w.lift },
  }
  const Form = open && forms[open]
  return (
    <Section title={w.next}>
      <div className={blocks.row}>
        {isForReading && of.state === 'established' && (
          <LinkButton to={`/rights/requests/${of.id}/copy`}>{w.toCopy}</LinkButton>
        )}
        {steps.map((step, place) => (
          <WhyNot
            key={step}
            reason={step === 'grant' && isErasing && !isHead ? w.headDecides : undefined}
          >
            <Button
              type={place === 0 ? 'primary' : 'default'}
              danger={step === 'refuse'}
              onClick={() => setOpen(step)}
            >
              {titles[step]}
            </Button>
          </WhyNot>
        ))}
        {isLiftable && <Button onClick={() => setOpen('lift')}>{w.lift}</Button>}
      </div>
      {open && Form && (
        <FormDrawer title={titles[open]} onClose={() => setOpen(undefined)}>
          <Form of={of} title={titles[open]} onClose={() => setOpen(undefined)} />
        </FormDrawer>
      )}
    </Section>
  )
}
