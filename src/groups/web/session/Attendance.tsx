import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { Link } from 'react-router'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type GroupPage, markPresence } from '../../model/contract.ts'
import { isOpen } from '../../model/group-steps.ts'
import { memberState } from '../../model/member.ts'
import { findUntapped, type GroupSession, Presence, presenceWords } from '../../model/session.ts'
import css from '../Groups.module.css'
import { useSettled } from '../group-page.ts'
import { words } from '../session-words.ts'

interface Props {
  readonly group: GroupPage
  readonly session: GroupSession
}

/** One tap a person, kept at once: nothing is lost when the phone goes into the pocket. */
export function Attendance({ group, session }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const { id: groupId } = group
  const marking = useMutation({
    mutationFn: (tap: { personId: PersonId; presence: Presence }) =>
      call(markPresence, { groupId, sessionId: session.id, ...tap }),
    onSettled: () => settled(),
  })
  const canTap = session.state === 'planned' && isOpen(group.state)
  const tapped = new Map(session.attendance.map(({ personId, presence }) => [personId, presence]))
  const listed = group.members.filter(
    (member) => memberState(member) === 'member' || tapped.has(member.person.id),
  )
  const facts = listed.map((member) => ({
    ...{ personId: member.person.id, isMember: memberState(member) === 'member' },
  }))
  const untapped = findUntapped(facts, session.attendance).length
  return (
    <Section
      title={w.attendance}
      actions={
        canTap &&
        listed.length > 0 && (
          <span role="status">{untapped === 0 ? w.allTapped : w.untapped(untapped)}</span>
        )
      }
    >
      {marking.error && <Problem error={marking.error} />}
      <p className={blocks.soft}>
        {listed.length === 0 ? w.noMembers : canTap ? w.attendanceLead : w.noteHint}
      </p>
      <ul className={css.taps}>
        {listed.map(({ person: { id, name } }) => (
          <li key={id} className={css.tap}>
            <Link to={`/groups/${groupId}/members/${id}?session=${session.id}`}>{name}</Link>
            <Taps
              name={name}
              value={
                marking.isPending && marking.variables.personId === id
                  ? marking.variables.presence
                  : tapped.get(id)
              }
              disabled={!canTap}
              onTap={(presence) => marking.mutate({ personId: id, presence })}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface TapsProps {
  readonly name: string
  readonly value: Presence | undefined
  readonly disabled: boolean
  readonly onTap: (presence: Presence) => void
}

function Taps({ name, value, disabled, onTap }: TapsProps) {
  const { language } = useLanguage()
  const id = useId()
  if (disabled) return <span>{value ? presenceWords[value][language] : '—'}</span>
  return (
    <fieldset className={css.tapButtons} aria-label={name}>
      {Presence.options.map((presence) => (
        <label key={presence}>
          <input
            type="radio"
            name={id}
            checked={value === presence}
            onChange={() => onTap(presence)}
          />
          {presenceWords[presence][language]}
        </label>
      ))}
    </fieldset>
  )
}
