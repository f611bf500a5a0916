import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { OneOf, TextField } from '#drafts/web/index.tsx'
import { listTies } from '#people/model/contract-ties.ts'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { NearRelation, nearRelationWords } from '../../model/request.ts'
import { keys } from '../keys.ts'
import { LawNote } from '../LawNote.tsx'
import { words } from '../words.ts'
import type { InHand } from './in-hand.ts'

interface Props {
  readonly personId: PersonId
  readonly content: InHand
  readonly change: (part: Partial<InHand>) => void
}

/** What more there is to know of who asks; nothing where it is the person. */
export function AskerFields(props: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { content, change } = props
  const { asker, askerName, relation, interest } = content
  if (asker === 'self') return null
  if (asker === 'guardian') return <Guardians {...props} />
  return (
    <>
      <TextField
        name="askerName"
        label={w.askerName}
        value={askerName}
        maxLength={50}
        onChange={(name) => change({ askerName: name })}
      />
      {asker === 'near-relative' && (
        <>
          <LawNote article="49" />
          <OneOf
            name="relation"
            label={w.relation}
            value={relation ?? undefined}
            onChoose={(one) => change({ relation: one })}
            options={NearRelation.options.map((value) => ({
              ...{ value, label: nearRelationWords[value][language] },
            }))}
          />
          <TextField
            name="interest"
            label={w.interest}
            value={interest}
            maxLength={500}
            rows={2}
            onChange={(text) => change({ interest: text })}
          />
        </>
      )}
    </>
  )
}

/** Those who are on record as guardians; nobody else speaks for a child. */
function Guardians({ personId, content, change }: Props) {
  const w = useWords(words)
  const ties = useQuery({
    queryKey: [...keys.all, 'ties', personId],
    queryFn: () => call(listTies, { personId }),
  })
  return (
    <Query of={ties}>
      {(found) => {
        const guardians = found.ties.filter(({ guardian, endedOn }) => guardian && endedOn === null)
        if (guardians.length === 0)
          return (
            <p>
              {w.noGuardian} <Link to={`/people/${personId}`}>{w.toPerson}</Link>
            </p>
          )
        return (
          <OneOf<string>
            name="askerId"
            label={w.guardian}
            value={content.askerId ?? undefined}
            onChoose={(id) => {
              const name = guardians.find(({ other }) => other.id === id)?.other.name ?? ''
              change({ askerId: id as PersonId, askerName: name })
            }}
            options={guardians.map(({ other }) => ({ value: other.id, label: other.name }))}
          />
        )
      }}
    </Query>
  )
}
