import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { BackupCodes } from './BackupCodes.tsx'
import { Enrol } from './Enrol.tsx'
import { words } from './own-words.ts'
import { type Enrolment, ScanCode } from './ScanCode.tsx'

/** Stands in the place of every page until the second factor is on and its codes are written down. */
export function SecondFactorFirst() {
  const w = useWords(words)
  const queries = useQueryClient()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [isOn, setOn] = useState(false)
  return (
    <Page title={w.turnOn} lead={isOn ? w.isOn : w.first} width="form">
      <div className={blocks.stack}>
        {!enrolment && <Enrol onBegun={setEnrolment} />}
        {enrolment && !isOn && <ScanCode enrolment={enrolment} onDone={() => setOn(true)} />}
        {enrolment && isOn && (
          <>
            <BackupCodes codes={enrolment.backupCodes} />
            <Button type="primary" onClick={() => void queries.invalidateQueries()}>
              {w.goOn}
            </Button>
          </>
        )}
      </div>
    </Page>
  )
}
