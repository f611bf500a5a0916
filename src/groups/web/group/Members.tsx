import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { FormDrawer } from '#drafts/web/index.tsx'
import { PersonPicker } from '#people/web/index.tsx'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { addMember, type GroupPage } from '../../model/contract.ts'
import { isOpen } from '../../model/group-steps.ts'
import { changeOf, findOffered, meanChange } from '../../model/measured.ts'
import { memberState, memberStateWords, outcomeWords } from '../../model/member.ts'
import css from '../Groups.module.css'
import { useSettled } from '../group-page.ts'
import { signed } from '../signed.ts'
import { words } from '../words.ts'

const tones = { asked: 'amber', member: 'jade', left: undefined } as const

/** Who is in it, who is asked, who has left; with the change of those who were measured twice. */
export function Members({ group }: { readonly group: GroupPage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const offered = findOffered(group.content.instrument)
  const changes = group.members.map(({ measures }) => offered && changeOf(offered, measures))
  const { paired, mean } = meanChange(changes.filter((one) => one !== undefined))
  const canAsk = isOpen(group.state)
  return (
    <Section
      title={w.members}
      actions={canAsk && <Button onClick={() => setAsking(true)}>{w.addMember}</Button>}
    >
      {group.members.length === 0 && (
        <p className={blocks.soft}>{canAsk ? w.noMembers : w.membersLater}</p>
      )}
      <ul className={blocks.list} aria-label={w.members}>
        {group.members.map((member, index) => {
          const { person, cases, outcome } = member
          const [state, tone] = [memberState(member), tones[memberState(member)]]
          const change = changes[index]?.change
          return (
            <li key={person.id}>
              <div className={blocks.row}>
                <Link className={css.target} to={`/groups/${group.id}/members/${person.id}`}>
                  {person.name}
                </Link>
                <Tag {...(tone && { tone })}>{memberStateWords[state][language]}</Tag>
                {outcome && <Tag tone="leaf">{outcomeWords[outcome][language]}</Tag>}
                {change !== undefined && (
                  <span className={blocks.soft}>{w.change(signed(change))}</span>
                )}
                {cases.map(({ caseId, number }) => (
                  <Link key={caseId} to={`/cases/${caseId}`}>
                    {w.inCase(number)}
                  </Link>
                ))}
              </div>
            </li>
          )
        })}
      </ul>
      {mean !== undefined && <p>{w.meanChange(paired, signed(Math.round(mean * 10) / 10))}</p>}
      {isAsking && <AskDrawer group={group} onClose={() => setAsking(false)} />}
    </Section>
  )
}

function AskDrawer({
  group,
  onClose,
}: {
  readonly group: GroupPage
  readonly onClose: () => void
}) {
  const w = useWords(words)
  const settled = useSettled()
  const navigate = useNavigate()
  const asking = useMutation({
    mutationFn: (personId: PersonId) => call(addMember, { groupId: group.id, personId }),
    onSuccess: ({ person }) => {
      void settled()
      void navigate(`/groups/${group.id}/members/${person.id}`)
    },
  })
  return (
    <FormDrawer title={w.addMember} onClose={onClose}>
      {asking.error && <Problem error={asking.error} />}
      <PersonPicker onChoose={({ id }) => asking.mutate(id)} />
    </FormDrawer>
  )
}
