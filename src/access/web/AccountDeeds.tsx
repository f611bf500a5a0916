import { Button } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import type { Account, Invitation } from '../model/account.ts'
import { type Administrator, findRemovalObstacle, obstacleWords } from '../model/appointment.ts'
import * as contract from '../model/contract.ts'
import css from './AccountDeeds.module.css'
import { words } from './account-words.ts'
import { InvitationSlip } from './InvitationSlip.tsx'
import { useDeed } from './use-deed.ts'

interface Props {
  readonly account: Account
  readonly administrator: Administrator
}

/** What this administrator may do with the account as a whole. */
export function AccountDeeds({ account, administrator }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [invitation, setInvitation] = useState<Invitation>()
  const ask = useDeed()
  const { id, version, name, state } = account
  const { role } = administrator
  if (role !== 'system-admin' && role !== 'security-admin') return null
  if (role === 'security-admin' && !account.secondFactor) return null
  const obstacle = findRemovalObstacle(administrator, role, id, false)
  const reason = obstacle && obstacleWords[obstacle][language]

  const deeds =
    role === 'security-admin'
      ? [
          {
            title: w.resetSecondFactor,
            ask: w.resetAsk,
            send: () => call(contract.resetSecondFactor, { id }),
          },
        ]
      : state === 'disabled'
        ? [
            {
              title: w.enable,
              ask: name,
              send: () => call(contract.enableAccount, { id, version }),
            },
          ]
        : [
            {
              title: w.disable,
              ask: w.disableAsk(name),
              send: () => call(contract.disableAccount, { id, version }),
            },
          ]

  function invite() {
    ask({
      title: w.inviteAgain,
      ask: w.inviteAgainAsk,
      send: () => call(contract.inviteAgain, { id }),
      onDone: setInvitation,
    })
  }

  if (account.demo && role === 'system-admin') return null
  return (
    <>
      <div className={css.deeds}>
        {role === 'system-admin' && state !== 'disabled' && (
          <WhyNot reason={reason}>
            <Button onClick={invite}>{w.inviteAgain}</Button>
          </WhyNot>
        )}
        {deeds.map((deed) => (
          <WhyNot key={deed.title} reason={reason}>
            <Button onClick={() => ask(deed)}>{deed.title}</Button>
          </WhyNot>
        ))}
      </div>
      {invitation && <InvitationSlip account={account} invitation={invitation} />}
    </>
  )
}
