import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { dayInBeijing, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { stepVolunteer } from '../model/contract.ts'
import type { VolunteerFile } from '../model/volunteer.ts'
import {
  findVolunteerObstacle,
  type VolunteerStep,
  volunteerObstacleWords,
  volunteerSteps,
} from '../model/volunteer-steps.ts'
import { keys } from './keys.ts'
import css from './Volunteers.module.css'
import { words } from './words.ts'

/** What can be done now; what cannot says why. */
export function VolunteerSteps({ file }: { readonly file: VolunteerFile }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const id = useId()
  const [why, setWhy] = useState('')
  const stepping = useMutation({
    mutationFn: (step: VolunteerStep) =>
      call(stepVolunteer, { volunteerId: file.id, step, why, version: file.version }),
    onSuccess: () => void message.success(w.saved),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.all }),
  })
  const steps = Object.keys(volunteerSteps[file.state]) as VolunteerStep[]
  if (steps.length === 0) return null
  const facts = {
    ...{ ...file, why, today: dayInBeijing(toInstant(new Date())) },
    // Which of the courses are general the server knows; it says so.
    hasGeneralTraining: file.trainings.length > 0,
  }
  return (
    <Section title={w.next}>
      <div className={blocks.stack}>
        {stepping.error && <Problem error={stepping.error} />}
        <label htmlFor={id}>{w.why}</label>
        <Input
          id={id}
          value={why}
          maxLength={300}
          placeholder={w.whyHint}
          onChange={({ target }) => setWhy(target.value)}
        />
        <div className={css.row}>
          {steps.map((step, n) => {
            const obstacle = findVolunteerObstacle(step, facts)
            return (
              <WhyNot
                key={step}
                reason={obstacle && volunteerObstacleWords[obstacle][language]}
                quiet
              >
                <Button
                  {...(n === 0 && { type: 'primary' as const })}
                  {...((step === 'dismiss' || step === 'decline') && { danger: true })}
                  onClick={() => stepping.mutate(step)}
                >
                  {w[step]}
                </Button>
              </WhyNot>
            )
          })}
        </div>
      </div>
    </Section>
  )
}
