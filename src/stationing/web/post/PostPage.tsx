import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { LinkButton } from '#casework/web/index.tsx'
import { documentMarkWords } from '#cultivation/model/batch.ts'
import type { Actor } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { openPost } from '../../model/contract.ts'
import { Party, type PostFile, partyWords, type StationedPostId } from '../../model/post.ts'
import { keys } from '../keys.ts'
import { useMe } from '../me.ts'
import { StateTag } from '../StateTag.tsx'
import css from '../Stationing.module.css'
import { words as common } from '../words.ts'
import { Hiring } from './Hiring.tsx'
import { Months } from './Months.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Visits } from './Visits.tsx'
import { eventWords, words } from './words.ts'

/** One post: what comes next, the agreement, months, visits, and what remained. */
export function PostPage() {
  const w = useWords(words)
  const c = useWords(common)
  const postId = useParams().postId as StationedPostId
  const role = useMe()?.role
  const post = useQuery({ queryKey: keys.post(postId), queryFn: () => call(openPost, { postId }) })
  const title = post.data ? `${post.data.institutionName} · ${post.data.department}` : c.title
  return (
    <Page
      title={title}
      trail={[{ label: c.title, to: '/stationing/posts' }]}
      actions={<LinkButton to={`/stationing/posts/${postId}/print`}>{w.print}</LinkButton>}
    >
      <Query of={post}>{(file) => <File file={file} role={role} />}</Query>
    </Page>
  )
}

interface Props {
  readonly file: PostFile
  readonly role: Actor['role'] | undefined
}

function File({ file, role }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const dates = useDates()
  const labelled = useLabelled()
  const { language } = useLanguage()
  const { senderName, foundationName, workerName, startsOn, endsOn } = file
  return (
    <div className={css.page}>
      <Section title={w.next}>
        <div className={css.stack}>
          <p className={css.head}>
            <StateTag state={file.state} />
            <span>{c.batchN(file.batchN, file.year)}</span>
          </p>
          <p>{`${dates.day(startsOn)} – ${dates.day(endsOn)}`}</p>
          <p>{labelled(c.sender, senderName)}</p>
          <p>{labelled(c.foundation, foundationName)}</p>
          {workerName && <p>{labelled(c.worker, workerName)}</p>}
          <NextSteps file={file} role={role} />
        </div>
      </Section>
      <Agreement file={file} />
      {file.placedOn && <Months file={file} role={role} />}
      {file.placedOn && <Visits file={file} role={role} />}
      {file.handoverPlan && (
        <Section title={w.plan}>
          <div className={css.stack}>
            <p className={css.text}>{file.handoverPlan}</p>
            <p className={css.soft}>{w.access}</p>
          </div>
        </Section>
      )}
      {file.placedOn && <Hiring file={file} role={role} />}
      <Section title={w.history}>
        <ol className={css.list}>
          {file.events.map(({ at, byName, step, note }) => (
            <li key={`${at} ${step} ${note}`}>
              <div>
                {[dates.full(at), eventWords[step as keyof typeof eventWords]?.[language]].join(
                  ' · ',
                )}
              </div>
              <div className={css.soft}>{byName}</div>
              {note && <div className={css.text}>{note}</div>}
            </li>
          ))}
        </ol>
      </Section>
    </div>
  )
}

function Agreement({ file }: { readonly file: PostFile }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <Section title={w.agreement}>
      <div className={css.stack}>
        <ul className={css.list} aria-label={w.agreement}>
          {Party.options.map((party) => {
            const signed = file.signatures.find((one) => one.party === party)
            return (
              <li key={party} className={css.item}>
                <p className={css.head}>
                  <strong>{partyWords[party][language]}</strong>
                  <Tag tone={signed ? 'leaf' : 'amber'}>
                    {signed ? w.signed(dates.day(signed.on)) : w.waiting}
                  </Tag>
                </p>
                {signed && <p>{signed.name}</p>}
                {signed?.paper && <p className={css.soft}>{signed.paper}</p>}
              </li>
            )
          })}
        </ul>
        <details>
          <summary>{file.batchTitle}</summary>
          <p>
            <Tag tone={file.agreementMark === 'published' ? 'leaf' : 'amber'}>
              {documentMarkWords[file.agreementMark][language]}
            </Tag>
          </p>
          <p className={css.text}>{file.agreementText}</p>
          <p className={css.soft}>{file.agreementSource}</p>
        </details>
      </div>
    </Section>
  )
}
