import { z } from 'zod'
import { ServiceLine } from '#casework/model/code-lists.ts'
import { PersonCard } from '#people/model/person.ts'
import { endpoint } from '#platform/model/contract.ts'
import { SentFile } from '#platform/model/file.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { EstimateMethod } from './activity.ts'
import { staff } from './refusals.ts'
import { Figure, Method, Volume } from './volume.ts'

const period = { from: Day, to: Day }
const periodRefusals = {
  'period-backwards': {
    zh: '结束的日子不能早于开始的日子。',
    en: 'The period ends before it begins.',
  },
  'period-too-long': {
    zh: '一次最多看一年（366 天）。',
    en: 'At most a year (366 days) at a time.',
  },
}

export const openVolume = endpoint({
  method: 'GET',
  path: '/service-volume',
  summary: 'What was done in a period, by method and by line; a person is counted once',
  roles: staff,
  input: z.object(period),
  output: Volume.extend({ asOf: Instant }),
  refusals: periodRefusals,
})

export const VolumeRow = z.object({
  method: Method,
  recordId: z.string(),
  deedId: z.string(),
  title: z.string(),
  line: ServiceLine,
  at: Instant,
  minutes: z.int(),
  people: z.array(PersonCard),
  estimate: z.object({ people: z.int(), method: EstimateMethod }).nullable(),
})
export type VolumeRow = z.infer<typeof VolumeRow>

export const MOST_ROWS = 300

export const openFigure = endpoint({
  method: 'POST',
  path: '/service-volume/rows',
  reads: true,
  summary:
    'The rows behind a figure, newest first, and each person once with where they were served',
  roles: staff,
  input: z.object({ ...period, figure: Figure }),
  output: z.object({
    rows: z.array(VolumeRow),
    /** How many there are in all; the newest are shown. */
    deeds: z.int(),
    persons: z.int(),
  }),
  refusals: periodRefusals,
})

export const downloadVolume = endpoint({
  method: 'GET',
  path: '/service-volume/sheet',
  summary: 'The same figures as .xlsx, with the definition beside each; no names',
  roles: staff,
  input: z.object(period),
  output: SentFile,
  refusals: periodRefusals,
})
