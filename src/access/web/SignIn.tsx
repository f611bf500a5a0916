import { useState } from 'react'
import type { Role } from '#platform/model/actor.ts'
import { useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { DemoChooser } from './DemoChooser.tsx'
import { useEntrance } from './entrance.ts'
import { NotSetUp } from './NotSetUp.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondStep } from './SecondStep.tsx'
import css from './SignIn.module.css'
import { words } from './sign-in-words.ts'

interface Props {
  readonly onSignedIn: () => void
  /** The roles that have pages: the chooser has cards for these. All, unless told. */
  readonly roles?: readonly Role[]
}

/** Where an account is needed: a click in the demonstration, else name, password, second step. */
export function SignIn({ onSignedIn, roles }: Props) {
  const w = useWords(words)
  const entrance = useEntrance()
  const [step, setStep] = useState<'first' | 'second'>('first')
  const [isByAccount, byAccount] = useState(false)
  return (
    <div className={css.signIn}>
      <Query of={entrance}>
        {({ demo, setUp, installation, provider }) => {
          if (setUp) return <NotSetUp />
          if (step === 'second')
            return <SecondStep onSignedIn={onSignedIn} onStartAgain={() => setStep('first')} />
          if (demo && !isByAccount)
            return (
              <DemoChooser
                roles={roles}
                onSignedIn={onSignedIn}
                onByAccount={() => byAccount(true)}
              />
            )
          return (
            <PasswordForm
              title={installation ? w.titleOf(installation) : w.title}
              provider={provider}
              onSignedIn={onSignedIn}
              onSecondStep={() => setStep('second')}
              onByCard={demo ? () => byAccount(false) : undefined}
            />
          )
        }}
      </Query>
    </div>
  )
}
