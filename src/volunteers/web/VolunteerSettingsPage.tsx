import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { NumberField, TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { QrCode } from '#platform/web/QrCode.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listCourses, openRecruitment, setRecruitment } from '../model/contract.ts'
import { courseKindWords } from '../model/volunteer.ts'
import { CourseForm } from './CourseForm.tsx'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { RecordForm } from './RecordForm.tsx'
import css from './Volunteers.module.css'
import { words } from './words.ts'
import { YesNo } from './YesNo.tsx'

export function VolunteerSettingsPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const page = useQuery({ queryKey: keys.recruitment, queryFn: () => call(openRecruitment, {}) })
  const courses = useQuery({ queryKey: keys.courses, queryFn: () => call(listCourses, {}) })
  const { language } = useLanguage()
  const [open, setOpen] = useState<'page' | 'course'>()
  const close = () => setOpen(undefined)
  return (
    <Page title={p.settings} trail={[{ label: w.title, to: '/volunteers' }]} width="read">
      <div className={blocks.stack}>
        <Section
          title={w.recruitment}
          actions={<Button onClick={() => setOpen('page')}>{w.edit}</Button>}
        >
          <Query of={page}>
            {({ recruitment }) => (
              <>
                {recruitment ? (
                  <div className={blocks.stack}>
                    <p className={css.intro}>{recruitment.intro}</p>
                    {recruitment.isOpen && (
                      <>
                        <QrCode
                          text={`${location.origin}${recruitment.path}`}
                          label={w.code}
                          size="180px"
                        />
                        <Link to={recruitment.path}>{w.look}</Link>
                      </>
                    )}
                  </div>
                ) : (
                  <p className={blocks.soft}>{w.nothing}</p>
                )}
                {open === 'page' && <RecruitmentForm {...recruitment} onClose={close} />}
              </>
            )}
          </Query>
        </Section>
        <Section
          title={w.courses}
          actions={<Button onClick={() => setOpen('course')}>{w.addCourse}</Button>}
        >
          <Query of={courses}>
            {({ courses: all }) => (
              <>
                <ul className={css.list}>
                  {all.map(({ id, name, kind, hours, ward }) => (
                    <li key={id}>
                      {name}
                      <span className={blocks.soft}>
                        {[courseKindWords[kind][language], ward, w.inHours(hours)]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </li>
                  ))}
                </ul>
                <ListEnd of={all} />
              </>
            )}
          </Query>
        </Section>
        {open === 'course' && <CourseForm onClose={close} />}
      </div>
    </Page>
  )
}

interface RecruitmentProps {
  readonly intro?: string
  readonly minAge?: number
  readonly isOpen?: boolean
  readonly onClose: () => void
}

function RecruitmentForm({ onClose, ...before }: RecruitmentProps) {
  const w = useWords(words)
  const [intro, setIntro] = useState(before.intro ?? '')
  const [minAge, setAge] = useState(String(before.minAge ?? 16))
  const [isOpen, setOpen] = useState(before.isOpen ?? true)
  return (
    <RecordForm
      title={w.recruitment}
      content={{ intro, minAge, isOpen }}
      check={() => ({ intro: !intro.trim() && w.needed, minAge: !Number(minAge) && w.needed })}
      send={(idempotencyKey) =>
        call(setRecruitment, { intro, minAge: Number(minAge), isOpen }, { idempotencyKey })
      }
      onClose={onClose}
    >
      <TextField
        name="intro"
        label={w.intro}
        hint={w.introHint}
        rows={5}
        maxLength={1000}
        value={intro}
        onChange={setIntro}
      />
      <NumberField name="minAge" label={w.minAge} value={minAge} onChange={setAge} />
      <YesNo name="isOpen" label={w.isOpen} value={isOpen} onChange={setOpen} />
    </RecordForm>
  )
}
