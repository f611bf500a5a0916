import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { LinkButton, Notice, usePersonFacts } from '#casework/web/index.tsx'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type GroupPage, openMember } from '../../model/contract.ts'
import { isOpen } from '../../model/group-steps.ts'
import { type Member, memberState, memberStateWords } from '../../model/member.ts'
import css from '../Groups.module.css'
import { useGroup } from '../group-page.ts'
import { keys } from '../keys.ts'
import { words } from '../member-words.ts'
import { words as groupWords } from '../words.ts'
import { Agreed } from './Agreed.tsx'
import { Leaving } from './Leaving.tsx'
import { Measures } from './Measures.tsx'
import { Notes } from './Notes.tsx'
import { OutcomeForm } from './OutcomeForm.tsx'

/** One member: the consent, what was noted, what was measured, what it came to. */
export function MemberPage() {
  const g = useWords(groupWords)
  const factsOf = usePersonFacts()
  const { groupId, page: group } = useGroup()
  const personId = useParams().personId as PersonId
  const page = useQuery({
    queryKey: keys.member(groupId, personId),
    queryFn: () => call(openMember, { groupId, personId }),
  })
  const person = page.data?.member.person
  return (
    <Page
      title={person?.name ?? g.members}
      width="read"
      trail={[
        { label: g.groups, to: '/groups' },
        { label: group.data?.content.title ?? '', to: `/groups/${groupId}` },
      ]}
      {...(person && { lead: factsOf(person).join(' · ') })}
    >
      <Query of={group}>
        {(of) => (
          <Query of={page}>
            {({ member, guardians, notes }) => (
              <div className={css.main}>
                <Who member={member} />
                <Agreed group={of} member={member} guardians={guardians} />
                {member.joinedAt && (
                  <>
                    <Notes group={of} member={member} notes={notes} />
                    <Measures group={of} member={member} />
                    <OutcomeForm group={of} member={member} />
                  </>
                )}
                {isOpen(of.state) && !member.leftAt && <Leaving group={of} member={member} />}
                <Harm group={of} />
              </div>
            )}
          </Query>
        )}
      </Query>
    </Page>
  )
}

function Who({ member }: { readonly member: Member }) {
  const w = useWords(words)
  const g = useWords(groupWords)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <div className={blocks.row}>
      <Tag>{memberStateWords[memberState(member)][language]}</Tag>
      {member.leftAt && (
        <span className={blocks.soft}>
          {w.left(dates.day(member.leftAt))} · {member.leftWhy}
        </span>
      )}
      {member.cases.map(({ caseId, number }) => (
        <Link key={caseId} to={`/cases/${caseId}`}>
          {g.inCase(number)}
        </Link>
      ))}
    </div>
  )
}

/** 未成年人保护法 art. 11: whoever sees a sign of harm reports at once. */
function Harm({ group }: { readonly group: GroupPage }) {
  const w = useWords(words)
  if (!isOpen(group.state)) return null
  return (
    <Notice tone="amber">
      <p>{w.harm}</p>
      <LinkButton to="/requests/new">{w.newRequest}</LinkButton>
    </Notice>
  )
}
