import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { readOwnFile } from '../model/contract.ts'
import { keys } from './keys.ts'
import { learningWords } from './learning-words.ts'
import { pageWords } from './page-words.ts'
import css from './Workforce.module.css'
import { words } from './words.ts'
import { FileSections } from './worker/FileSections.tsx'

/** Certificates, appointments and both clocks of the one who looks. */
export function OwnPage() {
  const w = useWords({ ...words, page: pageWords.own, toAlliance: learningWords.toAlliance })
  const file = useQuery({ queryKey: keys.own, queryFn: () => call(readOwnFile, {}) })
  return (
    <Page
      title={w.page}
      lead={w.ownLead}
      actions={
        <span className={css.row}>
          {file.data && (
            <LinkButton to={`/workforce/workers/${file.data.id}/print`}>{w.print}</LinkButton>
          )}
          <LinkButton to="/workforce/alliance">{w.toAlliance}</LinkButton>
        </span>
      }
    >
      <Query of={file}>{(own) => <FileSections file={own} mayWrite={false} mayReveal />}</Query>
    </Page>
  )
}
