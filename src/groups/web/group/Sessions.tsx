import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { GroupPage } from '../../model/contract.ts'
import { phaseWords } from '../../model/group.ts'
import { isSessionPlannable } from '../../model/group-steps.ts'
import { sessionStateWords, wasThere } from '../../model/session.ts'
import css from '../Groups.module.css'
import { SessionDrawer } from '../session/SessionDrawer.tsx'
import { words } from '../words.ts'

const tones = { planned: 'amber', recorded: 'leaf', cancelled: undefined } as const

/** One after the other, with how many came. */
export function Sessions({ group }: { readonly group: GroupPage }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const [isPlanning, setPlanning] = useState(false)
  const canPlan = isSessionPlannable(group.state)
  return (
    <Section
      title={w.sessions}
      actions={canPlan && <Button onClick={() => setPlanning(true)}>{w.addSession}</Button>}
    >
      {group.sessions.length === 0 && <p className={blocks.soft}>{w.noSessions}</p>}
      <ul className={blocks.list}>
        {group.sessions.map((session) => {
          const { id, n, phase, startsAt, goal, state, attendance, reason } = session
          const there = attendance.filter(({ presence }) => wasThere(presence)).length
          const tone = tones[state]
          return (
            <li key={id}>
              <div className={blocks.row}>
                <Link className={css.target} to={`/groups/${group.id}/sessions/${id}`}>
                  {w.sessionN(n)} {goal}
                </Link>
                <Tag {...(tone && { tone })}>{sessionStateWords[state][language]}</Tag>
              </div>
              <p className={blocks.soft}>
                {[
                  dates.full(startsAt),
                  phaseWords[phase][language],
                  attendance.length > 0 ? w.thereOf(there, attendance.length) : '',
                  reason,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          )
        })}
      </ul>
      {isPlanning && <SessionDrawer group={group} onClose={() => setPlanning(false)} />}
    </Section>
  )
}
