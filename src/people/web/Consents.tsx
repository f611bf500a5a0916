import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { consentObstacleWords } from '../model/consent-words.ts'
import { listConsents, type ShownConsent, withdrawConsent } from '../model/contract-ties.ts'
import { classWords, purposeWords, words } from './consent-words.ts'
import { GoButton } from './GoButton.tsx'
import { keys } from './keys.ts'
import css from './people.module.css'

/** What somebody has agreed to, whether it holds today, and how to take it back. */
export function Consents({ personId }: { readonly personId: PersonId }) {
  const w = useWords(words)
  const consents = useQuery({
    queryKey: keys.consents(personId),
    queryFn: () => call(listConsents, { personId }),
  })
  return (
    <Section
      title={w.consents}
      actions={<GoButton to={`/people/${personId}/consents/new`}>{w.give}</GoButton>}
    >
      <Query of={consents}>
        {({ consents: all }) =>
          all.length === 0 ? (
            <p className={css.soft}>{w.none}</p>
          ) : (
            <ul className={css.list}>
              {all.map((consent) => (
                <OneConsent key={consent.id} consent={consent} />
              ))}
            </ul>
          )
        }
      </Query>
    </Section>
  )
}

function OneConsent({ consent }: { readonly consent: ShownConsent }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const listing = useListing()
  const dates = useDates()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { id: consentId, personId, purpose, dataClasses, recipients, obstacle, version } = consent
  const withdraw = useMutation({
    mutationFn: () => call(withdrawConsent, { personId, consentId, version }),
    onSuccess: () => void message.success(w.withdrawn),
    onError: (error) => void message.error(error.message),
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.consents(personId) }),
  })
  const others = recipients.filter(({ kind }) => kind !== 'own-institution').map(({ name }) => name)
  return (
    <li data-past={obstacle !== null}>
      <div className={css.line}>
        <strong>{purposeWords[purpose][language]}</strong>
        {obstacle === null ? (
          <Tag tone="leaf">{w.valid}</Tag>
        ) : (
          <Tag tone="amber">
            {obstacle === 'consent-withdrawn'
              ? w.withdrawn
              : consentObstacleWords[obstacle][language]}
          </Tag>
        )}
      </div>
      <p>{dataClasses.map((one) => classWords[one][language]).join(' · ')}</p>
      {others.length > 0 && <p>{w.recipient(listing(others))}</p>}
      <div className={css.line}>
        <span className={css.soft}>
          {w.givenBy(consent.givenByName, dates.day(consent.from))} ·{' '}
          {consent.until ? w.until(dates.day(consent.until)) : w.noEnd}
        </span>
        {consent.withdrawnAt === null && (
          <Popconfirm
            title={w.withdrawSure}
            okText={w.withdraw}
            onConfirm={() => withdraw.mutate()}
          >
            <Button size="small" loading={withdraw.isPending}>
              {w.withdraw}
            </Button>
          </Popconfirm>
        )}
      </div>
    </li>
  )
}
