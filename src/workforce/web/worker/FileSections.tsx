import { Button } from 'antd'
import { useState } from 'react'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { WorkerFile } from '../../model/contract.ts'
import { TierForm } from '../forms/TierForm.tsx'
import { WorkerForm } from '../forms/WorkerForm.tsx'
import { learningWords } from '../learning-words.ts'
import { PlacementLines } from '../PlacementLines.tsx'
import css from '../Workforce.module.css'
import { words } from '../words.ts'
import { Account } from './Account.tsx'
import { Appointments } from './Appointments.tsx'
import { Learning } from './Learning.tsx'
import { Papers } from './Papers.tsx'
import { WorkerFacts } from './WorkerFacts.tsx'

interface Props {
  readonly file: WorkerFile
  /** The head of the house. */
  readonly mayWrite: boolean
  readonly mayReveal: boolean
}

/** The file of a worker, for the head, for the worker, for the offices. */
export function FileSections({ file, mayWrite, mayReveal }: Props) {
  const w = useWords({ ...words, placements: learningWords.placements })
  const [open, setOpen] = useState<'worker' | 'tier'>()
  const close = () => setOpen(undefined)
  return (
    <div className={blocks.stack}>
      <Section
        title={w.facts}
        actions={
          mayWrite && (
            <span className={css.row}>
              <Button onClick={() => setOpen('worker')}>{w.amend}</Button>
              <Button onClick={() => setOpen('tier')}>{w.setTier}</Button>
            </span>
          )
        }
      >
        <div className={blocks.stack}>
          <WorkerFacts file={file} />
          {mayWrite && <Account file={file} />}
        </div>
      </Section>
      <Papers file={file} mayWrite={mayWrite} mayReveal={mayReveal} />
      <Appointments of={file.appointments} />
      <Learning file={file} mayWrite={mayWrite} />
      {file.placements.length > 0 && (
        <Section title={w.placements}>
          <PlacementLines placements={file.placements} />
        </Section>
      )}
      {open === 'worker' && <WorkerForm worker={file} onClose={close} />}
      {open === 'tier' && <TierForm workerId={file.id} onClose={close} />}
    </div>
  )
}
