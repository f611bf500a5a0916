import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { listColleagues } from '#access/model/contract.ts'
import { roleWords } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Attendee } from '../../model/conference.ts'
import { keys } from '../keys.ts'
import css from './Several.module.css'
import { Several } from './Several.tsx'
import { words } from './words.ts'

interface Props {
  readonly value: readonly Attendee[]
  readonly onChange: (attendees: Attendee[]) => void
}

const BLANK: Attendee = { name: '', discipline: '', accountId: null, from: '' }

/** Everybody at the table: colleagues by a tap, everybody else by name. */
export function Attendees({ value, onChange }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { data } = useQuery({
    queryKey: keys.colleagues,
    queryFn: () => call(listColleagues, {}),
  })
  const free = (data?.colleagues ?? []).filter(
    ({ accountId }) => !value.some((one) => one.accountId === accountId),
  )

  function addColleague(accountId: string) {
    const found = free.find((one) => one.accountId === accountId)
    if (!found) return
    const discipline = found.title || roleWords[found.role][language]
    onChange([
      ...value,
      { ...BLANK, ...{ accountId: found.accountId, name: found.name, discipline } },
    ])
  }

  return (
    <Several
      name="attendees"
      label={w.attendees}
      items={value}
      blank={BLANK}
      nameOf={w.attendee}
      add={w.addAttendee}
      onChange={onChange}
      more={
        free.length > 0 && (
          <Select
            className={`${css.choose}`}
            placeholder={w.addColleague}
            aria-label={w.addColleague}
            value={null}
            onChange={addColleague}
            options={free.map(({ accountId, name, role }) => ({
              value: accountId,
              label: `${name} · ${roleWords[role][language]}`,
            }))}
          />
        )
      }
    >
      {(one, change, n) => (
        <>
          <div className={css.pair}>
            <Input
              aria-label={w.numbered(w.name, n)}
              placeholder={w.name}
              value={one.name}
              maxLength={40}
              disabled={one.accountId !== null}
              onChange={({ target }) => change({ name: target.value })}
            />
            <Input
              aria-label={w.numbered(w.discipline, n)}
              placeholder={w.discipline}
              value={one.discipline}
              maxLength={40}
              onChange={({ target }) => change({ discipline: target.value })}
            />
          </div>
          {one.accountId === null && (
            <Input
              aria-label={w.numbered(w.from, n)}
              placeholder={w.from}
              title={w.fromHint}
              value={one.from}
              maxLength={80}
              onChange={({ target }) => change({ from: target.value })}
            />
          )}
        </>
      )}
    </Several>
  )
}

/** Rows that were added and left empty are no people. */
export function present(attendees: readonly Attendee[]) {
  return attendees.filter(({ name, discipline }) => name.trim() !== '' || discipline.trim() !== '')
}

export function isHalf({ name, discipline }: Attendee) {
  return name.trim() === '' || discipline.trim() === ''
}
