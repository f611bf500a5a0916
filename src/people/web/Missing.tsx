import { CheckCircleOutlined, RightCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listConsents, listTies } from '../model/contract-ties.ts'
import type { Person } from '../model/person.ts'
import { keys } from './keys.ts'
import css from './people.module.css'
import { words } from './words.ts'

/** What the record still needs, each with the way to it. */
export function Missing({ person }: { readonly person: Person }) {
  const w = useWords(words)
  const { id: personId, minor } = person
  const consents = useQuery({
    queryKey: keys.consents(personId),
    queryFn: () => call(listConsents, { personId }),
  })
  const ties = useQuery({
    queryKey: keys.ties(personId),
    queryFn: () => call(listTies, { personId }),
  })
  if (!consents.isSuccess || !ties.isSuccess) return null
  const hasGuardian = ties.data.ties.some(({ guardian, endedOn }) => guardian && endedOn === null)
  const hasConsent = consents.data.consents.some(
    ({ purpose, obstacle }) => purpose === 'service' && obstacle === null,
  )
  const steps = [
    ...(minor && !hasGuardian
      ? [{ to: `/people/${personId}/kin/new`, text: w.alertNoGuardian }]
      : []),
    ...(hasConsent ? [] : [{ to: `/people/${personId}/consents/new`, text: w.alertNoConsent }]),
  ]
  return (
    <Section title={w.missing}>
      {steps.length === 0 ? (
        <p className={css.done}>
          <CheckCircleOutlined aria-hidden="true" /> {w.allSet}
        </p>
      ) : (
        <ul className={css.list}>
          {steps.map(({ to, text }) => (
            <li key={to}>
              <Link to={to}>
                <RightCircleOutlined aria-hidden="true" /> {text}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
