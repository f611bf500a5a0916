import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Section } from '#platform/web/Section.tsx'
import { enrol } from '../model/sign-in.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { words } from './own-words.ts'
import { PasswordFirst } from './PasswordFirst.tsx'
import { type Enrolment, ScanCode } from './ScanCode.tsx'
import { Stack } from './Stack.tsx'

/** Stands in the place of every page until the second factor is on and its codes are written down. */
export function SecondFactorFirst() {
  const w = useWords(words)
  const queries = useQueryClient()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [isOn, setOn] = useState(false)
  return (
    <Page title={w.turnOn} lead={isOn ? w.isOn : w.first} width="form">
      <Stack>
        {!enrolment && (
          <Section title={w.turnOn}>
            <PasswordFirst
              action={w.begin}
              send={(password) => call(enrol, { password })}
              onSent={setEnrolment}
            />
          </Section>
        )}
        {enrolment && !isOn && <ScanCode enrolment={enrolment} onDone={() => setOn(true)} />}
        {enrolment && isOn && (
          <>
            <BackupCodes codes={enrolment.backupCodes} />
            <Button type="primary" onClick={() => void queries.invalidateQueries()}>
              {w.goOn}
            </Button>
          </>
        )}
      </Stack>
    </Page>
  )
}
