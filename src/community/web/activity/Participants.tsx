import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { usePersonFacts } from '#casework/web/index.tsx'
import { FormDrawer } from '#drafts/web/index.tsx'
import { AgreementForm } from '#groups/web/index.tsx'
import type { PersonCard } from '#people/model/person.ts'
import { PersonPicker } from '#people/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { isGathering } from '../../model/activity-steps.ts'
import {
  type ActivityPage,
  openNewcomer,
  registerParticipant,
  removeParticipant,
} from '../../model/contract.ts'
import { useSettled } from '../activity-page.ts'
import { keys } from '../keys.ts'
import { words } from '../words.ts'
import { FollowUpDrawer } from './FollowUpDrawer.tsx'

interface Props {
  readonly activity: ActivityPage
}

/** Who agreed to be on the list. Everybody else stands in the estimate. */
export function Participants({ activity }: Props) {
  const w = useWords(words)
  const factsOf = usePersonFacts()
  const settled = useSettled()
  const [isRegistering, setRegistering] = useState(false)
  const [follows, setFollows] = useState<PersonCard>()
  const { id: activityId } = activity
  const removing = useMutation({
    mutationFn: (personId: PersonCard['id']) => call(removeParticipant, { activityId, personId }),
    onSuccess: () => void settled(w.done),
  })
  const canChange = isGathering(activity.state)
  return (
    <Section
      title={w.participants}
      actions={canChange && <Button onClick={() => setRegistering(true)}>{w.register}</Button>}
    >
      {removing.error && <Problem error={removing.error} />}
      {activity.participants.length === 0 && <p className={blocks.soft}>{w.noParticipants}</p>}
      <ul className={blocks.list} aria-label={w.participants}>
        {activity.participants.map(({ person }) => (
          <li key={person.id}>
            <div className={blocks.row}>
              {person.name}
              <span className={blocks.soft}>{factsOf(person).join(' · ')}</span>
              <Button
                size="small"
                aria-label={w.followUpOf(person.name)}
                onClick={() => setFollows(person)}
              >
                {w.followUp}
              </Button>
              {canChange && (
                <Button
                  size="small"
                  aria-label={w.removeOf(person.name)}
                  onClick={() => removing.mutate(person.id)}
                >
                  {w.remove}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {isRegistering && (
        <RegisterDrawer activity={activity} onClose={() => setRegistering(false)} />
      )}
      {follows && (
        <FollowUpDrawer
          activity={activity}
          person={follows}
          onClose={() => setFollows(undefined)}
        />
      )}
    </Section>
  )
}

function RegisterDrawer({ activity, onClose }: Props & { readonly onClose: () => void }) {
  const w = useWords(words)
  const [chosen, choose] = useState<PersonCard>()
  return (
    <FormDrawer title={w.register} onClose={onClose}>
      {chosen ? (
        <div className={blocks.stack}>
          <div className={blocks.row}>
            <strong>{chosen.name}</strong>
            <Button size="small" onClick={() => choose(undefined)}>
              {w.change}
            </Button>
          </div>
          <Agreeing activity={activity} personId={chosen.id} onClose={onClose} />
        </div>
      ) : (
        <PersonPicker onChoose={choose} />
      )}
    </FormDrawer>
  )
}

interface AgreeingProps extends Props {
  readonly personId: PersonCard['id']
  readonly onClose: () => void
}

function Agreeing({ activity, personId, onClose }: AgreeingProps) {
  const w = useWords(words)
  const settled = useSettled()
  const { id: activityId } = activity
  const newcomer = useQuery({
    queryKey: keys.newcomer(activityId, personId),
    queryFn: () => call(openNewcomer, { activityId, personId }),
  })
  return (
    <Query of={newcomer}>
      {({ person, guardians }) => (
        <AgreementForm
          person={person}
          guardians={guardians}
          text={w.readout}
          send={(yes, idempotencyKey) =>
            call(registerParticipant, { activityId, personId, ...yes }, { idempotencyKey })
          }
          onSent={() => {
            void settled(w.done)
            onClose()
          }}
        />
      )}
    </Query>
  )
}
