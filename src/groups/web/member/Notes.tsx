import blocks from '#platform/web/blocks.module.css'
import { Confidential } from '#platform/web/Confidential.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { GroupPage } from '../../model/contract.ts'
import { isOpen } from '../../model/group-steps.ts'
import type { Member, MemberNote } from '../../model/member.ts'
import { words } from '../member-words.ts'
import { words as groupWords } from '../words.ts'
import { NoteForm } from './NoteForm.tsx'

interface Props {
  readonly group: GroupPage
  readonly member: Member
  readonly notes: readonly MemberNote[]
}

/** What was seen of this one; the leaders write. */
export function Notes({ group, member, notes }: Props) {
  const w = useWords(words)
  const g = useWords(groupWords)
  const dates = useDates()
  const sessionOf = (id: string | null) => group.sessions.find((one) => one.id === id)
  return (
    <Section title={w.notes}>
      <div className={blocks.stack}>
        {notes.length === 0 && <p className={blocks.soft}>{w.noNotes}</p>}
        <ul className={blocks.list} aria-label={w.notes}>
          {notes.map(({ id, at, byName, shared, sessionId, hasConfidential, confidential }) => {
            const session = sessionOf(sessionId)
            return (
              <li key={id}>
                <p className={blocks.soft}>
                  {[dates.full(at), byName, session && g.sessionN(session.n)]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <p>{shared}</p>
                {confidential && <Confidential readers={w.readers}>{confidential}</Confidential>}
                {hasConfidential && !confidential && <p className={blocks.soft}>{w.hidden}</p>}
              </li>
            )
          })}
        </ul>
        {group.isLeader && isOpen(group.state) && (
          <NoteForm key={notes.length} group={group} member={member} />
        )}
      </div>
    </Section>
  )
}
