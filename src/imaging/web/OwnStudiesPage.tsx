import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { lookUpOwn, openOwn } from '../model/contract.ts'
import { CareConsent } from './CareConsent.tsx'
import { FoundList } from './FoundList.tsx'
import css from './imaging.module.css'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

/** 患者可阅: one's own studies, wherever they lie. */
export function OwnStudiesPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const found = useQuery({ queryKey: keys.own, queryFn: () => call(lookUpOwn, {}) })
  return (
    <Page
      title={titles.own}
      lead={w.ownLead}
      actions={<Link to="/imaging/own/accesses">{w.whoLooked}</Link>}
    >
      <div className={css.stack}>
        <FoundList of={found} open={(study) => call(openOwn, study)} back="/imaging/own" />
        <CareConsent />
      </div>
    </Page>
  )
}
