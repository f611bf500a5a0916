import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { openOwnConsent, setOwnConsent } from '../model/contract.ts'
import css from './imaging.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** The patient's word: whether social workers may know of exams. */
export function CareConsent() {
  const w = useWords(words)
  const queries = useQueryClient()
  const query = useQuery({ queryKey: keys.consent, queryFn: () => call(openOwnConsent, {}) })
  const set = useMutation({
    mutationFn: (careAllowed: boolean) => call(setOwnConsent, { careAllowed }),
    onSuccess: (now) => queries.setQueryData(keys.consent, now),
  })
  return (
    <Section title={w.careTitle}>
      <p className={css.soft}>{w.careLead}</p>
      <Query of={query}>
        {({ careAllowed }) => (
          <p className={css.open}>
            <Tag tone={careAllowed ? 'leaf' : 'amber'}>
              {careAllowed ? w.careAllowed : w.careNot}
            </Tag>
            <Button loading={set.isPending} onClick={() => set.mutate(!careAllowed)}>
              {careAllowed ? w.takeBack : w.allow}
            </Button>
          </p>
        )}
      </Query>
      {set.error && <Problem error={set.error} />}
    </Section>
  )
}
