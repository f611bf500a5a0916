import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { cancelShift } from '../model/contract-attendance.ts'
import { type OpenedShift, openShift } from '../model/contract-offer.ts'
import { type ShiftId, shiftStateWords } from '../model/shift.ts'
import { type SignUpId, signUpStateWords } from '../model/sign-up.ts'
import { keys } from './keys.ts'
import { ShiftCode } from './ShiftCode.tsx'
import { AddTask, AttendForm, CloseShift } from './ShiftForms.tsx'
import css from './Shifts.module.css'
import { words } from './words.ts'

type Open = 'code' | 'task' | 'close' | { readonly signUpId: SignUpId }

/** Who comes, the code to check in by, the cards, and the end of it. */
export function ShiftPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const shiftId = useParams().shiftId as ShiftId
  const shift = useQuery({
    queryKey: keys.shift(shiftId),
    queryFn: () => call(openShift, { shiftId }),
  })
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const title = shift.data
    ? [shift.data.title, shift.data.ward].filter(Boolean).join(' · ')
    : w.title
  return (
    <Page
      title={title}
      trail={[{ label: w.title, to: '/shifts' }]}
      {...(shift.data && {
        lead: `${dates.weekday(shift.data.startsAt)} ${dates.time(shift.data.startsAt)}–${dates.time(
          shift.data.endsAt,
        )} · ${shiftStateWords[shift.data.state][language]}`,
      })}
    >
      <Query of={shift}>
        {(opened) => (
          <div className={blocks.stack}>
            {opened.state === 'open' && (
              <div className={css.row}>
                <Button
                  type="primary"
                  onClick={() => setOpen(open === 'code' ? undefined : 'code')}
                >
                  {open === 'code' ? w.hideCode : w.showCode}
                </Button>
                <Button onClick={() => setOpen('close')}>{w.close}</Button>
                <CancelShift shift={opened} />
              </div>
            )}
            {open === 'code' && <ShiftCode shiftId={shiftId} />}
            <Section title={`${w.people} · ${w.of(opened.taken, opened.places)}`}>
              {opened.signUps.length === 0 && <p className={blocks.soft}>{w.nobody}</p>}
              <ul className={css.list}>
                {opened.signUps.map(({ id, volunteerId, name, number, state, seeksSubstitute }) => (
                  <li key={id}>
                    <span className={css.row}>
                      <Link to={`/volunteers/${volunteerId}`}>{name || number}</Link>
                      <Tag {...(state === 'checked-in' && { tone: 'leaf' as const })}>
                        {signUpStateWords[state][language]}
                      </Tag>
                      {seeksSubstitute && state === 'confirmed' && (
                        <Tag tone="azure">{w.seeks}</Tag>
                      )}
                      {(state === 'confirmed' || state === 'checked-in') && (
                        <Button
                          size="small"
                          aria-label={`${w.attend} ${name}`}
                          onClick={() => setOpen({ signUpId: id })}
                        >
                          {w.attend}
                        </Button>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
            <Section
              title={w.tasks}
              actions={<Button onClick={() => setOpen('task')}>{w.addTask}</Button>}
            >
              <p className={blocks.soft}>{w.tasksLead}</p>
              <ul className={css.list}>
                {opened.tasks.map(({ id, firstName, bed, does, doesNot }) => (
                  <li key={id}>
                    <strong>
                      {firstName} · {bed}
                    </strong>
                    <span>{[does, doesNot].filter(Boolean).join('；')}</span>
                  </li>
                ))}
              </ul>
            </Section>
            {open === 'task' && <AddTask shiftId={shiftId} onClose={close} />}
            {open === 'close' && <CloseShift shift={opened} onClose={close} />}
            {typeof open === 'object' && (
              <AttendForm shift={opened} signUpId={open.signUpId} onClose={close} />
            )}
          </div>
        )}
      </Query>
    </Page>
  )
}

function CancelShift({ shift: { id: shiftId, version } }: { readonly shift: OpenedShift }) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const cancelling = useMutation({
    mutationFn: () => call(cancelShift, { shiftId, version }),
    onSuccess: () => void message.success(w.done),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.all }),
  })
  return (
    <>
      <Popconfirm
        title={w.cancelSure}
        okText={w.cancel}
        cancelText={w.keep}
        onConfirm={() => cancelling.mutate()}
      >
        <Button danger>{w.cancel}</Button>
      </Popconfirm>
      {cancelling.error && <Problem error={cancelling.error} />}
    </>
  )
}
