import { useQuery } from '@tanstack/react-query'
import { LinkButton, Notice } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import type { Column } from '#platform/web/Rows.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listOpenCrises } from '../model/contract.ts'
import { crisisKindWords, crisisStateWords } from '../model/crisis.ts'
import { crisisClock } from '../model/crisis-clock.ts'
import css from './flow/Flow.module.css'
import { keys } from './keys.ts'
import { LevelTag } from './LevelTag.tsx'
import { RunningClock } from './RunningClock.tsx'
import { LateVisits } from './visits/LateVisits.tsx'
import { words } from './words.ts'

const LOOK_AGAIN_MS = 30_000

type Line = Awaited<ReturnType<typeof ask>>['crises'][number]

function ask() {
  return call(listOpenCrises, {})
}

/** Every open crisis, the clock that runs out first on top. */
export function CrisesPage() {
  const w = useWords(words)
  const now = useNow()
  const crises = useQuery({
    ...{ queryKey: keys.open, queryFn: ask, refetchInterval: LOOK_AGAIN_MS },
  })
  const rows = crises.data?.crises.toSorted((one, other) => (endOf(one) < endOf(other) ? -1 : 1))
  const late = rows?.filter((row) => endOf(row) < now).length ?? 0
  return (
    <ListPage
      title={w.crises}
      lead={
        <span className={css.form}>
          {late > 0 && <Notice tone="vermilion">{w.overdue(late)}</Notice>}
          <LateVisits />
        </span>
      }
      rows={rows}
      columns={useColumns()}
      rowKey={({ id }) => id}
      to={({ id, caseId }) => `/cases/${caseId}/crisis?crisis=${id}`}
      empty={{
        text: w.noneOpenHouse,
        action: <LinkButton to="/cases">{w.toCases}</LinkButton>,
      }}
      error={crises.error}
      onRetry={() => void crises.refetch()}
    />
  )
}

function endOf(line: Line) {
  return crisisClock(line, line.handOvers)?.until ?? line.dueAt
}

function useColumns(): readonly Column<Line>[] {
  const w = useWords(words)
  const { language } = useLanguage()
  return [
    {
      ...{ key: 'who', title: w.who, card: 'title' as const },
      render: ({ client, caseNumber }) => `${client.name} · ${caseNumber}`,
    },
    {
      ...{ key: 'clock', title: w.clock },
      render: (line) => <RunningClock crisis={line} handOvers={line.handOvers} />,
    },
    {
      ...{ key: 'what', title: w.what },
      render: ({ kind, level }) => (
        <span className={css.tags}>
          <LevelTag level={level} />
          <Tag>{crisisKindWords[kind][language]}</Tag>
        </span>
      ),
    },
    { key: 'state', title: w.state, render: ({ state }) => crisisStateWords[state][language] },
    {
      ...{ key: 'place', title: w.place },
      render: ({ ward, bed }) => [ward, bed].filter(Boolean).join(' '),
    },
  ]
}
