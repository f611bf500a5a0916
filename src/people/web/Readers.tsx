import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { listAuditEntries } from '#access/model/contract.ts'
import { type PersonId, Role, roleWords } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { deedWords } from './deed-words.ts'
import { keys } from './keys.ts'
import { useMe } from './me.ts'
import css from './people.module.css'
import { words } from './words.ts'

/** Who looked at the record, from the log: for the lead, when the person asks. */
export function Readers({ personId }: { readonly personId: PersonId }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const [isOpen, setOpen] = useState(false)
  const me = useMe()
  const readers = useInfiniteQuery({
    queryKey: keys.readers(personId),
    queryFn: ({ pageParam }) =>
      call(listAuditEntries, {
        ...{ subjectKind: 'person', subjectId: personId },
        ...(pageParam && { after: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: isOpen,
  })
  if (me?.role !== 'lead') return null
  return (
    <Section title={w.readers}>
      <p className={css.lead}>{w.readersLead}</p>
      {isOpen ? (
        <Query of={readers}>
          {({ pages }) => (
            <>
              <ul className={css.list}>
                {pages
                  .flatMap(({ rows }) => rows)
                  .map(({ id, at, accountName, role, action }) => (
                    <li key={id}>
                      <div className={css.line}>
                        <span>
                          {accountName} {deedWords(action)[language]}
                        </span>
                        <span className={css.soft}>{dates.short(at)}</span>
                      </div>
                      <span className={css.soft}>
                        {Role.safeParse(role).success ? roleWords[role as Role][language] : ''}
                      </span>
                    </li>
                  ))}
              </ul>
              {readers.hasNextPage && (
                <Button
                  loading={readers.isFetchingNextPage}
                  onClick={() => void readers.fetchNextPage()}
                >
                  {w.moreReaders}
                </Button>
              )}
            </>
          )}
        </Query>
      ) : (
        <Button onClick={() => setOpen(true)}>{w.showReaders}</Button>
      )}
    </Section>
  )
}
