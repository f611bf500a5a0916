import { PlayCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { DraftLine, TwoVersions, useServerDraft } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Progress } from '#platform/web/Progress.tsx'
import { Section } from '#platform/web/Section.tsx'
import { firstIdea, fromDraft, type Idea, inLanguage, MOST_SCENARIOS, readIdea } from './idea.ts'
import { KeepForm } from './KeepForm.tsx'
import { PeopleForm } from './PeopleForm.tsx'
import { ResultView } from './ResultView.tsx'
import { ScenarioCards } from './ScenarioCards.tsx'
import { ComparisonShelf, DraftShelf } from './Shelves.tsx'
import { useRun } from './use-run.ts'
import css from './WhatIf.module.css'
import { words } from './words.ts'

/** From an idea to numbers: products side by side, on people who do not exist, in the background. */
export function WhatIfPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const draft = useServerDraft<Idea>('what-if.idea', firstIdea)
  const idea = inLanguage(draft.content, language)
  const { comparison, faults } = readIdea(idea)
  const [isTold, setTold] = useState(false)
  const running = useRun()
  const { run, asked } = running
  const isRunning = running.isBeginning || run?.state === 'running'

  function begin() {
    setTold(faults.length > 0)
    if (faults.length === 0) running.begin(comparison)
  }

  const faultOf = (field: string) =>
    isTold
      ? faults.find((one) => one.scenario === null && one.field === field)?.words[language]
      : undefined
  const hasRoom = idea.scenarios.length < MOST_SCENARIOS
  return (
    <Page title={w.title} lead={w.lead}>
      <div className={css.page}>
        {draft.two && (
          <TwoVersions
            versions={draft.two}
            tell={({ scenarios }) => scenarios.map(({ name }) => name).join(' · ')}
            choose={draft.choose}
          />
        )}
        <ScenarioCards idea={idea} change={draft.change} />
        <PeopleForm idea={idea} change={draft.change} faultOf={faultOf} />
        <div className={css.run}>
          {isTold && faults.length > 0 && (
            <div role="alert" className={css.faults}>
              <p>{w.faults}</p>
              <ul>
                {faults.map(({ scenario, field, words: said }) => (
                  <li key={`${scenario} ${field}`}>
                    {w.faultAt(
                      scenario === null ? w.people : (idea.scenarios[scenario]?.name ?? ''),
                      said[language],
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {running.error && <Problem error={running.error} />}
          <div className={css.buttons}>
            <Button
              type="primary"
              icon={<PlayCircleOutlined aria-hidden="true" />}
              loading={isRunning}
              onClick={begin}
            >
              {w.run}
            </Button>
            <DraftLine draft={draft} onThrownAway={() => draft.change(firstIdea)} />
          </div>
        </div>
        <div aria-live="polite">
          {run?.state === 'running' && (
            <Progress
              label={w.running}
              done={run.done}
              total={run.total}
              onCancel={running.cancel}
            />
          )}
          {run && run.state !== 'running' && run.state !== 'done' && (
            <p className={css.fault}>{w[run.state]}</p>
          )}
        </div>
        {run?.result && asked && (
          <Section title={w.result}>
            {JSON.stringify(asked.comparison) !== JSON.stringify(comparison) && (
              <p className={css.stale}>{w.stale}</p>
            )}
            <ResultView asked={asked.comparison} result={run.result} />
            <KeepForm runId={run.id} />
          </Section>
        )}
        <div className={css.shelves}>
          <DraftShelf
            onTake={
              hasRoom
                ? (one, isMine) =>
                    draft.change({ scenarios: [...idea.scenarios, fromDraft(one, isMine)] })
                : undefined
            }
          />
          <ComparisonShelf />
        </div>
      </div>
    </Page>
  )
}
