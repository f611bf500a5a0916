import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Input } from 'antd'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Field, OneOf, SendForm, useSending } from '#drafts/web/index.tsx'
import { toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { fromFragment, mayCheckInAt } from '../../model/check-in.ts'
import { checkIn, listOwnShifts, type OwnShift } from '../../model/contract-own.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { words } from './words.ts'

/** By the phone's camera the digits are there already; else six are typed. */
export function CheckInPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const own = useQuery({ queryKey: keys.own, queryFn: () => call(listOwnShifts, {}) })
  return (
    <Page title={p.checkIn} width="read">
      <Query of={own}>
        {({ shifts }) => {
          const now = toInstant(new Date())
          const due = shifts.filter(
            (shift) =>
              (shift.mine?.state === 'confirmed' || shift.mine?.state === 'checked-in') &&
              mayCheckInAt(shift, now),
          )
          return due.length === 0 ? (
            <p className={blocks.soft}>{w.noShiftNow}</p>
          ) : (
            <CheckInForm due={due} />
          )
        }}
      </Query>
    </Page>
  )
}

function CheckInForm({ due }: { readonly due: readonly OwnShift[] }) {
  const w = useWords(words)
  const dates = useDates()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const scanned = fromFragment(useLocation().hash)
  const first = due.find(({ id }) => id === scanned?.shiftId) ?? due[0]
  const [shiftId, choose] = useState(first?.id)
  const [digits, setDigits] = useState(scanned?.digits ?? '')
  const shift = due.find(({ id }) => id === shiftId) ?? first
  const isIn = shift?.mine?.state === 'confirmed'
  const sending = useSending({
    labels: { digits: w.digits, shiftId: w.which },
    content: { shiftId, digits, isIn },
    check: () => ({ digits: !/^\d{6}$/.test(digits) && w.needed, shiftId: !shift && w.needed }),
    send: (idempotencyKey) =>
      call(
        checkIn,
        { shiftId: (shift as OwnShift).id, digits, way: isIn ? 'in' : 'out' },
        { idempotencyKey },
      ),
    onSent: ({ state }) => {
      void message.success(state === 'done' ? w.checkedOut : w.checkedIn)
      void queries.invalidateQueries({ queryKey: keys.all })
      void navigate(state === 'done' ? '/my-hours' : '/my-shifts')
    },
  })
  return (
    <SendForm label={w.checkIn} sending={sending} action={isIn ? w.checkIn : w.checkOut}>
      <OneOf
        name="shiftId"
        label={w.which}
        value={shift?.id}
        onChoose={choose}
        options={due.map(({ id, opportunity, startsAt }) => ({
          value: id,
          label: `${opportunity.title} ${dates.time(startsAt)}`,
        }))}
      />
      <Field name="digits" label={w.digits} hint={w.digitsHint}>
        {(control) => (
          <Input
            {...control}
            size="large"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={digits}
            onChange={({ target }) => setDigits(target.value.replace(/\D/g, ''))}
          />
        )}
      </Field>
    </SendForm>
  )
}
