import { districtName } from '#places/model/district.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Column } from '#platform/web/Rows.tsx'
import type { HouseLine } from '../model/contract.ts'
import { StatusTag } from './StatusTag.tsx'
import { levelWords, words } from './words.ts'

/** The columns of a list of institutions with how far each has come. */
export function useHouseColumns(): readonly Column<HouseLine>[] {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return [
    { key: 'name', title: w.institution, card: 'title', render: ({ name }) => name },
    {
      key: 'district',
      title: w.district,
      render: ({ districtCode }) => districtName(districtCode)[language],
    },
    {
      key: 'level',
      title: w.level,
      render: ({ level }) => (level ? levelWords[level][language] : ''),
    },
    { key: 'status', title: w.status, render: ({ status }) => <StatusTag status={status} /> },
    { key: 'from', title: w.fromDay, render: ({ from }) => (from ? dates.day(from) : '–') },
    {
      key: 'waiting',
      title: w.waiting,
      render: ({ waiting }) => (waiting > 0 ? w.waitingN(waiting) : '–'),
    },
  ]
}
