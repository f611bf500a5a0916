import type { PersonCard } from '#people/model/person.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { agreeMember, type GroupPage } from '../../model/contract.ts'
import { isOpen } from '../../model/group-steps.ts'
import { type Member, memberState } from '../../model/member.ts'
import { useSettled } from '../group-page.ts'
import { words } from '../member-words.ts'
import { AgreementForm } from './AgreementForm.tsx'

interface Props {
  readonly group: GroupPage
  readonly member: Member
  readonly guardians: readonly PersonCard[]
}

/** Whose yes it is, or the form for it. */
export function Agreed({ group, member, guardians }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const settled = useSettled()
  const { person, agreement, joinedAt, version } = member
  const giver = [person, ...guardians].find(({ id }) => id === agreement?.givenBy)
  const which = { groupId: group.id, personId: person.id }
  return (
    <Section title={w.agreement}>
      {agreement && joinedAt && (
        <p>
          {w.agreedOn(dates.day(joinedAt), giver?.name ?? '—')}
          {' · '}
          {agreement.evidence.kind === 'signature'
            ? `${w.signature} ${agreement.evidence.keptAt}`
            : `${w.verbal} ${agreement.evidence.witness}`}
        </p>
      )}
      {memberState(member) === 'asked' && isOpen(group.state) && (
        <AgreementForm
          person={person}
          guardians={guardians}
          text={group.content.consentText}
          send={(yes, idempotencyKey) =>
            call(agreeMember, { ...which, ...yes, version }, { idempotencyKey })
          }
          onSent={() => void settled(w.saved)}
        />
      )}
    </Section>
  )
}
