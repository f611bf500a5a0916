import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { Account, Invitation } from '../model/account.ts'
import { words } from './account-words.ts'
import css from './InvitationSlip.module.css'

interface Props {
  readonly account: Pick<Account, 'name' | 'username'>
  readonly invitation: Invitation
}

/** What is handed over to somebody who sets a password: shown once. */
export function InvitationSlip({ account, invitation }: Props) {
  const w = useWords(words)
  const dates = useDates()
  return (
    <Section title={w.invitation}>
      <p>{w.invitationLead(account.name, dates.full(invitation.expiresAt))}</p>
      <dl className={css.slip}>
        <dt>{w.address}</dt>
        <dd>{`${location.origin}/activate`}</dd>
        <dt>{w.username}</dt>
        <dd>{account.username}</dd>
        <dt>{w.code}</dt>
        <dd>
          <code>{invitation.code}</code>
        </dd>
      </dl>
    </Section>
  )
}
