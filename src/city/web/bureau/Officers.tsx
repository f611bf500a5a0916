import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { bureauWords, OtherBureau } from '../../model/bureau.ts'
import {
  inviteToBureau,
  listBureauOfficers,
  removeBureauOfficer,
} from '../../model/contract-bureaus.ts'
import css from '../City.module.css'
import { keys } from '../keys.ts'
import { words } from './words.ts'

/** Who speaks for which department, and codes for those who shall. */
export function Officers() {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const officers = useQuery({
    queryKey: keys.officers,
    queryFn: () => call(listBureauOfficers, {}),
  })
  const inviting = useMutation({
    mutationFn: (bureau: OtherBureau) => call(inviteToBureau, { bureau }),
  })
  const removing = useMutation({
    mutationFn: (accountId: AccountId) => call(removeBureauOfficer, { accountId }),
    onSuccess: () => {
      void message.success(w.removed)
      return queries.invalidateQueries({ queryKey: keys.officers })
    },
  })
  const failed = inviting.error ?? removing.error
  const nameOf = (bureau: OtherBureau) => bureauWords[bureau][language]
  return (
    <Section title={w.officers}>
      {failed && <Problem error={failed} />}
      <Query of={officers}>
        {({ officers: found }) =>
          found.length === 0 ? (
            <p>{w.noOfficers}</p>
          ) : (
            <ul className={css.goals}>
              {found.map(({ accountId, name, bureau, since }) => (
                <li key={accountId} className={css.row}>
                  <strong>{name}</strong>
                  <span>{nameOf(bureau)}</span>
                  <span className={blocks.soft}>{w.since(dates.day(since))}</span>
                  <Button
                    aria-label={w.removeWho(name)}
                    loading={removing.isPending && removing.variables === accountId}
                    onClick={() => removing.mutate(accountId)}
                  >
                    {w.remove}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Query>
      <div className={css.row}>
        {OtherBureau.options.map((bureau) => (
          <Button
            key={bureau}
            className={`${css.wraps}`}
            loading={inviting.isPending && inviting.variables === bureau}
            onClick={() => inviting.mutate(bureau)}
          >
            {w.inviteFor(nameOf(bureau))}
          </Button>
        ))}
      </div>
      {inviting.data && (
        <p role="status">
          {w.code(nameOf(inviting.variables as OtherBureau), dates.full(inviting.data.until))}
          <br />
          <strong className={css.code}>{inviting.data.code}</strong>
        </p>
      )}
    </Section>
  )
}
