import { Button } from 'antd'
import { useState } from 'react'
import type { Actor } from '#platform/model/actor.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Party, type PostFile, partyWords } from '../../model/post.ts'
import { type PostStep, stepsFrom } from '../../model/post-steps.ts'
import css from '../Stationing.module.css'
import { ConfirmDrawer } from './ConfirmDrawer.tsx'
import { StepDrawer } from './StepDrawer.tsx'
import { words } from './words.ts'

interface Props {
  readonly file: PostFile
  readonly role: Actor['role'] | undefined
}

const OWN: Partial<Record<Actor['role'], Party>> = {
  lead: 'host',
  partner: 'sender',
  foundation: 'funder',
}

/** What whoever looks can do: confirm for the own party, or take the next step. */
export function NextSteps({ file, role }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [confirming, confirm] = useState<Party>()
  const [doing, setDoing] = useState<PostStep>()
  const open = Party.options.filter((party) => !file.confirmed.includes(party))
  const mine =
    file.state !== 'proposed'
      ? []
      : open.filter((party) => role === 'city-officer' || (role && OWN[role] === party))
  const steps = role === 'lead' || role === 'city-officer' ? stepsFrom[file.state] : []
  return (
    <>
      {mine.length + steps.length === 0 && <p className={css.soft}>{w.nothing}</p>}
      <div className={css.buttons}>
        {mine.map((party) => (
          <Button
            key={party}
            type={role !== 'city-officer' || party === 'city' ? 'primary' : 'default'}
            onClick={() => confirm(party)}
          >
            {role === 'city-officer' ? w.confirmFor(partyWords[party][language]) : w.confirm}
          </Button>
        ))}
        {steps.map((step) => (
          <Button
            key={step}
            type={step === 'end' && file.state !== 'handover' ? 'default' : 'primary'}
            danger={step === 'end' && file.state !== 'handover'}
            onClick={() => setDoing(step)}
          >
            {w[step]}
          </Button>
        ))}
      </div>
      {confirming && (
        <ConfirmDrawer
          file={file}
          party={confirming}
          needsPaper={role === 'city-officer' && confirming !== 'city'}
          onClose={() => confirm(undefined)}
        />
      )}
      {doing && (
        <StepDrawer key={doing} file={file} step={doing} onClose={() => setDoing(undefined)} />
      )}
    </>
  )
}
