import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Query } from '#platform/web/Query.tsx'
import { Reveal } from '#platform/web/Reveal.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import { WhoCard } from '#platform/web/WhoCard.tsx'
import { openPerson, revealField } from '../model/contract.ts'
import { listConsents } from '../model/contract-ties.ts'
import type { Person } from '../model/person.ts'
import { useCardLine } from './card-line.ts'
import { keys } from './keys.ts'
import { needWords, words } from './words.ts'

interface Props {
  readonly personId: PersonId
  /** Beside other things: with a link to the whole record. */
  readonly isGuest?: boolean
}

/** Who somebody is: facts with masked numbers, what to be careful about, and the consent. */
export function WhoPanel({ personId, isGuest = false }: Props) {
  const person = useQuery({
    queryKey: keys.person(personId),
    queryFn: () => call(openPerson, { personId }),
  })
  return <Query of={person}>{(value) => <Card person={value} isGuest={isGuest} />}</Query>
}

function Card({ person, isGuest }: { readonly person: Person; readonly isGuest: boolean }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const lineOf = useCardLine()
  const listing = useListing()
  const alerts = useAlerts(person)
  const { id, name, pinyin, formerName, birthDate, birthPrecision, languages } = person
  const fact = (label: string, value: string | null | undefined | false) =>
    value ? [{ label, value }] : []
  const birth =
    birthDate === null
      ? w.birthUnknown
      : birthPrecision === 'year'
        ? w.aboutYear(birthDate.slice(0, 4))
        : dates.day(birthDate)

  async function reveal(field: 'identityNumber' | 'phones') {
    const reason = field === 'phones' ? 'get-in-touch' : 'check-identity'
    const { values } = await call(revealField, { personId: id, field, reason })
    return values.join(' · ')
  }

  return (
    <WhoCard
      name={name}
      line={lineOf({ ...person, closed: false, minor: false })}
      alerts={alerts}
      facts={[
        ...fact(w.pinyin, pinyin),
        ...fact(w.formerName, formerName),
        ...fact(w.birth, birth),
        {
          label: w.identityNumber,
          value: person.identityNumber ? (
            <Reveal
              label={w.identityNumber}
              masked={person.identityNumber}
              open={() => reveal('identityNumber')}
            />
          ) : (
            w.notRecorded
          ),
        },
        {
          label: w.phone,
          value:
            person.phones.length > 0 ? (
              <Reveal
                label={w.phone}
                masked={person.phones.join(' · ')}
                open={() => reveal('phones')}
              />
            ) : (
              w.notRecorded
            ),
        },
        ...fact(w.languages, listing(languages)),
        ...fact(
          w.accessNeeds,
          person.accessNeeds.map((need) => needWords[need][language]).join(' · '),
        ),
      ]}
      more={isGuest && <Link to={`/people/${id}`}>{w.toPerson}</Link>}
    />
  )
}

type Alert = { readonly tone: Tone; readonly text: string }

function useAlerts({
  id: personId,
  minor,
  underFourteen,
  accessUntil,
  deceasedOn,
  restrictedSince,
}: Person): Alert[] {
  const w = useWords(words)
  const dates = useDates()
  const consents = useQuery({
    queryKey: keys.consents(personId),
    queryFn: () => call(listConsents, { personId }),
  })
  const hasConsent = consents.data?.consents.some(
    ({ purpose, obstacle }) => purpose === 'service' && obstacle === null,
  )
  const alerts: (Alert | false)[] = [
    restrictedSince !== null && { tone: 'vermilion', text: w.restricted },
    deceasedOn !== null && { tone: 'plum', text: w.deceased(dates.day(deceasedOn)) },
    minor && { tone: 'azure', text: underFourteen ? w.underFourteen : w.minor },
    accessUntil !== null && {
      tone: 'amber',
      text: `${w.accessUntil} ${dates.short(accessUntil as never)}`,
    },
    consents.isSuccess && !hasConsent && { tone: 'amber', text: w.alertNoConsent },
  ]
  return alerts.filter((one) => one !== false)
}
