import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { documentMarkWords } from '../../model/batch.ts'
import { type BatchFile, listBatches, openBatch, openCircle } from '../../model/contract-batches.ts'
import { ProjectState, projectStateWords } from '../../model/project.ts'
import css from '../Cultivation.module.css'
import { useDone } from '../done.ts'
import { keys } from '../keys.ts'
import { words as common } from '../words.ts'
import { BatchForm } from './BatchForm.tsx'
import { CirclePart } from './CirclePart.tsx'
import { words } from './words.ts'

/** The calls, and who pays and who reviews. */
export function BatchesPage() {
  const w = useWords(words)
  const batches = useQuery({ queryKey: keys.batches, queryFn: () => call(listBatches, {}) })
  const circle = useQuery({ queryKey: keys.circle, queryFn: () => call(openCircle, {}) })
  const [writing, write] = useState<{ readonly batch?: BatchFile }>()
  return (
    <Page
      title={w.title}
      lead={w.lead}
      actions={
        <Button type="primary" onClick={() => write({})}>
          {w.add}
        </Button>
      }
    >
      <div className={css.page}>
        <Query of={batches}>
          {({ batches: all }) =>
            all.length === 0 ? (
              <EmptyState text={w.none} />
            ) : (
              all.map((batch) => (
                <BatchPart key={batch.id} batch={batch} onChange={() => write({ batch })} />
              ))
            )
          }
        </Query>
        <Query of={circle}>{(known) => <CirclePart circle={known} />}</Query>
      </div>
      {writing && circle.data && (
        <BatchForm
          {...writing}
          foundations={circle.data.foundations}
          onClose={() => write(undefined)}
        />
      )}
    </Page>
  )
}

interface Props {
  readonly batch: BatchFile
  readonly onChange: () => void
}

function BatchPart({ batch, onChange }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const dates = useDates()
  const labelled = useLabelled()
  const listing = useListing()
  const { language } = useLanguage()
  const done = useDone(() => {})
  const { id, version, title, openedAt, callMark, opensOn, closesOn, states, foundations } = batch
  const place = (state: ProjectState) => ProjectState.options.indexOf(state)
  const inOrder = states.toSorted((one, other) => place(one.state) - place(other.state))
  const open = useMutation({
    mutationFn: () => call(openBatch, { batchId: id, version }),
    onSuccess: done,
  })
  return (
    <Section
      title={title}
      actions={
        <div className={css.buttons}>
          <Button aria-label={w.changeOne(title)} onClick={onChange}>
            {w.change}
          </Button>
          {!openedAt && (
            <Button
              type="primary"
              aria-label={w.openOne(title)}
              loading={open.isPending}
              onClick={() => open.mutate()}
            >
              {w.open}
            </Button>
          )}
        </div>
      }
    >
      <div className={css.stack}>
        {open.error && <Problem error={open.error} />}
        <p className={css.head}>
          <Tag tone={openedAt ? 'leaf' : 'azure'}>{openedAt ? w.opened : w.draft}</Tag>
          <Tag tone={callMark === 'published' ? 'leaf' : 'amber'}>
            {documentMarkWords[callMark][language]}
          </Tag>
          <span>{`${dates.day(opensOn)} – ${dates.day(closesOn)}`}</span>
        </p>
        <p>{w.budgetOf(c.yuan(batch.awarded ?? 0), c.yuan(batch.budget))}</p>
        <p>{labelled(w.foundations, listing(foundations.map(({ name }) => name)))}</p>
        <p className={css.buttons}>
          {inOrder.map(({ state, count }) => (
            <Tag key={state}>{`${projectStateWords[state][language]} ${count}`}</Tag>
          ))}
        </p>
        <details>
          <summary>{w.text}</summary>
          <p className={css.text}>{batch.callText}</p>
          <p className={css.soft}>{batch.callSource}</p>
        </details>
        <div className={css.buttons}>
          <LinkButton to={`/cultivation/projects?batch=${id}`}>{w.projects}</LinkButton>
        </div>
      </div>
    </Section>
  )
}
