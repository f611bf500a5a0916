import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Section } from '#platform/web/Section.tsx'
import { leaveSecondFactor, renewBackupCodes } from '../model/sign-in.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { Enrol } from './Enrol.tsx'
import { keys } from './keys.ts'
import { useMe } from './me.ts'
import { words } from './own-words.ts'
import { PasswordFirst } from './PasswordFirst.tsx'
import { type Enrolment, ScanCode } from './ScanCode.tsx'

/** Turning the second factor on, and what one needs it for later: new codes, a new telephone. */
export function SecondFactorPage() {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { me } = useMe()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [codes, setCodes] = useState<readonly string[]>()
  if (!me) return null
  const { secondFactor } = me.account

  function done(sentence: string) {
    setEnrolment(undefined)
    void message.success(sentence)
    void queries.invalidateQueries({ queryKey: keys.me })
  }

  return (
    <Page
      title={w.secondFactor}
      lead={secondFactor ? w.isOn : w.isOff}
      trail={[{ label: w.title, to: '/my-account' }]}
      width="form"
    >
      <div className={blocks.stack}>
        {codes && <BackupCodes codes={codes} />}
        {!secondFactor && !enrolment && (
          <Enrol
            onBegun={(begun) => {
              setEnrolment(begun)
              setCodes(begun.backupCodes)
            }}
          />
        )}
        {!secondFactor && enrolment && <ScanCode enrolment={enrolment} onDone={() => done(w.on)} />}
        {secondFactor && (
          <>
            <Section title={w.renew}>
              <PasswordFirst
                action={w.renew}
                send={(password) => call(renewBackupCodes, { password })}
                onSent={({ backupCodes }) => setCodes(backupCodes)}
              />
            </Section>
            <Section title={w.turnOff}>
              <p>{w.turnOffLead}</p>
              <PasswordFirst
                action={w.turnOff}
                send={(password) => call(leaveSecondFactor, { password })}
                onSent={() => {
                  setCodes(undefined)
                  done(w.off)
                }}
              />
            </Section>
          </>
        )}
      </div>
    </Page>
  )
}
