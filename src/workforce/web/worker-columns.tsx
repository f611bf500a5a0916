import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Column } from '#platform/web/Rows.tsx'
import type { WorkerLine } from '../model/contract.ts'
import { levelWords } from '../model/qualification.ts'
import { employmentWords, tierWords } from '../model/worker.ts'
import { positionWords } from './position-words.ts'
import { words } from './words.ts'

/** A list of workers looks the same for the head and for the offices. */
export function useWorkerColumns(): Column<WorkerLine>[] {
  const w = useWords({ ...words, ...positionWords })
  const { language } = useLanguage()
  return [
    { key: 'name', title: w.name, card: 'title', render: ({ name }) => name },
    {
      key: 'employment',
      title: w.employment,
      render: ({ employment }) => employmentWords[employment][language],
    },
    {
      key: 'time',
      title: w.time,
      card: 'none',
      render: ({ fullTime, fte }) => (fullTime ? w.full : `${w.part} ${fte}`),
    },
    {
      key: 'level',
      title: w.certificate,
      render: ({ level }) => (level ? levelWords[level][language] : w.none),
    },
    {
      key: 'position',
      title: w.title,
      render: ({ positionTitle, grade }) =>
        positionTitle ? `${positionTitle} ${grade ? w.gradeOf(grade) : w.noGrade}` : w.none,
    },
    {
      key: 'tier',
      title: w.tier,
      card: 'none',
      render: ({ tier }) => (tier ? tierWords[tier][language] : w.none),
    },
  ]
}
