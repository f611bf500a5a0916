import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listCourses } from '../model/contract.ts'
import type { VolunteerFile } from '../model/volunteer.ts'
import { AddAgreement } from './AddAgreement.tsx'
import { AddCover, AddTraining, Commend } from './AddRecord.tsx'
import { keys } from './keys.ts'
import { RecordLines } from './RecordLines.tsx'
import { words } from './words.ts'

type Open = 'training' | 'agreement' | 'cover' | 'thanks'

/** Training, agreements, insurance and thanks: each can be added to, none is changed. */
export function RecordsOfVolunteer({ file }: { readonly file: VolunteerFile }) {
  const w = useWords(words)
  const [open, setOpen] = useState<Open>()
  const courses = useQuery({ queryKey: keys.courses, queryFn: () => call(listCourses, {}) })
  const close = () => setOpen(undefined)
  const add = (which: Open, label: string) => (
    <Button onClick={() => setOpen(which)}>{label}</Button>
  )
  const part = (title: string, actions: ReactNode, of: Parameters<typeof RecordLines>[0]['of']) => (
    <Section title={title} actions={actions}>
      <RecordLines file={file} of={of} print={(id) => <PrintLink file={file} id={id} />} />
    </Section>
  )
  return (
    <div className={blocks.stack}>
      {part(w.trainings, add('training', w.addTraining), 'trainings')}
      {part(w.agreements, add('agreement', w.addAgreement), 'agreements')}
      {part(w.covers, add('cover', w.addCover), 'covers')}
      {part(w.commendations, add('thanks', w.commend), 'commendations')}
      {open === 'training' && (
        <AddTraining id={file.id} courses={courses.data?.courses ?? []} onClose={close} />
      )}
      {open === 'agreement' && <AddAgreement id={file.id} isMinor={file.isMinor} onClose={close} />}
      {open === 'cover' && <AddCover id={file.id} onClose={close} />}
      {open === 'thanks' && <Commend id={file.id} onClose={close} />}
    </div>
  )
}

function PrintLink({ file, id }: { readonly file: VolunteerFile; readonly id: string }) {
  const w = useWords(words)
  return <Link to={`/volunteers/${file.id}/agreements/${id}/print`}>{w.print}</Link>
}
