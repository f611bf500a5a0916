import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { cancelSignUp, type OwnShift, seekSubstitute } from '../../model/contract-own.ts'
import { type SignUp, signUpStateWords, signUpSteps } from '../../model/sign-up.ts'
import css from '../Shifts.module.css'
import { useDeed } from './own-deed.ts'
import { TaskCards } from './TaskCards.tsx'
import { WhenWhere } from './WhenWhere.tsx'
import { words } from './words.ts'

interface Props {
  readonly shift: OwnShift
  readonly onDebrief: (shift: OwnShift) => void
}

export function PromisedShift({ shift, onDebrief }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [showsTasks, showTasks] = useState(false)
  const { mine, debriefDue } = shift
  if (!mine) return null
  const { state, seeksSubstitute } = mine
  const isHere = state === 'confirmed' || state === 'checked-in'
  return (
    <li>
      <WhenWhere shift={shift} />
      <span className={css.row}>
        <Tag tone={state === 'wait' ? 'amber' : 'leaf'}>{signUpStateWords[state][language]}</Tag>
        {seeksSubstitute && <Tag tone="azure">{w.seeking}</Tag>}
      </span>
      {isHere && (
        <LinkButton to="/check-in" type="primary" size="large" block>
          {state === 'confirmed' ? w.checkIn : w.checkOut}
        </LinkButton>
      )}
      <span className={css.row}>
        {isHere && <Button onClick={() => showTasks(!showsTasks)}>{w.tasks}</Button>}
        {state === 'confirmed' && <Substitute mine={mine} />}
        {signUpSteps[state].cancel && <Cancel mine={mine} />}
        {debriefDue && (
          <Button type="primary" onClick={() => onDebrief(shift)}>
            {w.debrief}
          </Button>
        )}
      </span>
      {showsTasks && <TaskCards shiftId={shift.id} />}
    </li>
  )
}

function Substitute({ mine: { id: signUpId, seeksSubstitute } }: { readonly mine: SignUp }) {
  const w = useWords(words)
  const seeking = useDeed(async () => {
    await call(seekSubstitute, { signUpId, seeks: !seeksSubstitute })
    return w.done
  })
  return (
    <>
      <Button loading={seeking.isPending} onClick={() => seeking.mutate()}>
        {seeksSubstitute ? w.endSubstitute : w.substitute}
      </Button>
      {seeking.error && <Problem error={seeking.error} />}
    </>
  )
}

function Cancel({ mine: { id: signUpId } }: { readonly mine: SignUp }) {
  const w = useWords(words)
  const cancelling = useDeed(async () => {
    await call(cancelSignUp, { signUpId })
    return w.done
  })
  return (
    <>
      <Popconfirm
        title={w.cancelSure}
        okText={w.cancel}
        cancelText={w.keep}
        onConfirm={() => cancelling.mutate()}
      >
        <Button danger loading={cancelling.isPending}>
          {w.cancel}
        </Button>
      </Popconfirm>
      {cancelling.error && <Problem error={cancelling.error} />}
    </>
  )
}
