import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { CasePage } from '#casework/model/contract.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { openCaseRights } from '../model/contract.ts'
import { CoverLine } from './CoverLine.tsx'
import css from './Entitlements.module.css'
import { keys } from './keys.ts'
import { Rights } from './Rights.tsx'
import { words } from './words.ts'

/** At the bedside, by a click: each look is on record, and without consent it says so. */
export function CaseRights({ page }: { readonly page: CasePage }) {
  const w = useWords(words)
  const [isAsked, setAsked] = useState(false)
  const rights = useQuery({
    queryKey: keys.ofCase(page.id),
    queryFn: () => call(openCaseRights, { caseId: page.id }),
    enabled: isAsked,
    refetchOnWindowFocus: false,
  })
  if (page.kind !== 'patient' && page.kind !== 'family') return null
  return (
    <Section title={w.caseTitle}>
      <div className={css.stack}>
        {isAsked ? (
          <Query of={rights}>
            {(value) =>
              value.insured ? (
                <>
                  <CoverLine of={{ ...value, coverFrom: null }} />
                  <Rights rights={value.rights} />
                </>
              ) : (
                <p>{w.notInsured}</p>
              )
            }
          </Query>
        ) : (
          <>
            <p className={css.soft}>{w.caseLead}</p>
            <p>
              <Button onClick={() => setAsked(true)}>{w.caseLook}</Button>
            </p>
          </>
        )}
      </div>
    </Section>
  )
}
