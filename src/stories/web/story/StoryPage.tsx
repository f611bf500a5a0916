import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { serviceLineWords } from '#casework/model/code-lists.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { StoryPage as Story } from '../../model/contract.ts'
import { aboutWords, StoryState, storyStateWords, withdrawnWords } from '../../model/story.ts'
import { isWritable } from '../../model/story-steps.ts'
import { ReportLines } from '../ReportLines.tsx'
import css from '../Stories.module.css'
import { words } from '../words.ts'
import { Consent } from './Consent.tsx'
import { Deeds } from './Deeds.tsx'
import { EditDrawer } from './EditDrawer.tsx'
import { Readers } from './Readers.tsx'
import { useStory } from './story-page.ts'

const DAYS_SHOWN = 14

/** A story of the house: where it stands, its text, its consent, and who has read it. */
export function StoryPage() {
  const w = useWords(words)
  const { page } = useStory()
  return (
    <Page title={page.data?.title ?? w.story} trail={[{ label: w.stories, to: '/stories' }]}>
      <Query of={page}>{(story) => <Whole story={story} />}</Query>
    </Page>
  )
}

function Whole({ story }: { readonly story: Story }) {
  const w = useWords(words)
  const dates = useDates()
  const labelled = useLabelled()
  const { language } = useLanguage()
  const [isEditing, setEditing] = useState(false)
  const { state, line, about, fromCase, opened, report } = story
  const isNameless = !isWritable(state)
  return (
    <div className={css.stack}>
      <Section title={w.way}>
        <Way story={story} />
        <Deeds story={story} />
      </Section>
      <Section
        title={w.body}
        actions={!isNameless && <Button onClick={() => setEditing(true)}>{w.edit}</Button>}
      >
        <p className={blocks.soft}>
          {labelled(w.about, aboutWords[about][language])} · {serviceLineWords[line][language]} ·{' '}
          {labelled(w.author, story.authorName)}
          {fromCase && (
            <>
              {' · '}
              <Link to={`/cases/${fromCase.caseId}`}>{labelled(w.fromCase, fromCase.number)}</Link>
            </>
          )}
        </p>
        {isNameless && <p className={blocks.soft}>{w.namelessNote}</p>}
        <p className={css.text}>{story.body}</p>
      </Section>
      <Consent story={story} />
      {story.readings.length > 0 && <Readers story={story} />}
      {report && (
        <Section title={w.report}>
          <ReportLines report={report} />
        </Section>
      )}
      {opened.length > 0 && (
        <Section title={w.opened}>
          <ul className={css.list}>
            {opened.slice(0, DAYS_SHOWN).map(({ day, n }) => (
              <li key={day}>{labelled(dates.day(day), w.openedN(n))}</li>
            ))}
          </ul>
          {opened.length > DAYS_SHOWN && (
            <p className={blocks.soft}>{w.openedRecently(DAYS_SHOWN)}</p>
          )}
        </Section>
      )}
      {isEditing && <EditDrawer story={story} onClose={() => setEditing(false)} />}
    </div>
  )
}

function Way({ story: { state, withdrawnWhy } }: { readonly story: Story }) {
  const { language } = useLanguage()
  const steps = StoryState.options.filter((one) => one !== 'withdrawn' || state === 'withdrawn')
  return (
    <>
      <ol className={css.way}>
        {steps.map((one) => (
          <li key={one} {...(one === state && { 'aria-current': 'step' as const })}>
            {storyStateWords[one][language]}
          </li>
        ))}
      </ol>
      {withdrawnWhy && <p>{withdrawnWords[withdrawnWhy][language]}</p>}
    </>
  )
}
