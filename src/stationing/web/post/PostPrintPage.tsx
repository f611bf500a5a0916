import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { documentMarkWords } from '#cultivation/model/batch.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openPost } from '../../model/contract.ts'
import { Party, type PostFile, partyWords, type StationedPostId } from '../../model/post.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import css from '../Stationing.module.css'
import { words as common } from '../words.ts'
import { words } from './words.ts'

/** The agreement on paper, with a place for each of the four. */
export function PostPrintPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const { language } = useLanguage()
  const postId = useParams().postId as StationedPostId
  const post = useQuery({ queryKey: keys.post(postId), queryFn: () => call(openPost, { postId }) })
  return (
    <Page title={p.print} trail={[{ label: p.post, to: `/stationing/posts/${postId}` }]}>
      <Query of={post}>
        {(file) => (
          <PrintSheet
            title={w.sheet}
            from={file.institutionName}
            signatures={Party.options.map((party) => partyWords[party][language])}
            seal
          >
            <Sheet file={file} />
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}

function Sheet({ file }: { readonly file: PostFile }) {
  const w = useWords(words)
  const c = useWords(common)
  const labelled = useLabelled()
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <div className={css.stack}>
      <p>{file.batchTitle}</p>
      <p>{labelled(c.host, file.institutionName)}</p>
      <p>{labelled(c.department, file.department)}</p>
      <p>{labelled(c.sender, file.senderName)}</p>
      <p>{labelled(c.foundation, file.foundationName)}</p>
      <p>{labelled(c.period, `${dates.day(file.startsOn)} – ${dates.day(file.endsOn)}`)}</p>
      {file.workerName && <p>{labelled(c.worker, file.workerName)}</p>}
      <p className={css.text}>{file.agreementText}</p>
      <p className={css.soft}>{documentMarkWords[file.agreementMark][language]}</p>
      <p className={css.soft}>{file.agreementSource}</p>
      <ul>
        {file.signatures.map(({ party, name, on }) => (
          <li key={party}>
            <div>{partyWords[party][language]}</div>
            <div>{name}</div>
            <div>{w.signed(dates.day(on))}</div>
          </li>
        ))}
      </ul>
    </div>
  )
}
