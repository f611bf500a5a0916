import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { SentFile } from '#platform/model/file.ts'
import { Day } from '#platform/model/time.ts'
import { Load } from './load.ts'
import { Supervisor } from './supervisor.ts'

/** `2026-03` */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份写作 2026-03')

export const readRegister = endpoint({
  method: 'GET',
  path: '/supervision/register',
  summary: 'The supervisors of the city with their load in a month',
  roles: ['city-officer'],
  input: z.object({ month: Month.optional() }),
  output: z.object({
    month: Month,
    supervisors: z.array(
      Supervisor.extend({ load: Load, isActive: z.boolean(), isAway: z.boolean() }),
    ),
    total: Load,
    active: z.int(),
  }),
})

export const readHouse = endpoint({
  method: 'GET',
  path: '/supervision/house',
  summary: 'Supervision of the house in a month: counts only',
  roles: ['lead'],
  input: z.object({ month: Month.optional() }),
  output: z.object({ month: Month, load: Load }),
})

export const downloadHours = endpoint({
  method: 'POST',
  reads: true,
  path: '/supervision/hours',
  summary: 'Hours of supervision as a sheet: own ones, those of the house, or those of the city',
  roles: ['supervisor', 'lead', 'city-officer'],
  input: z.object({ from: Day, to: Day }),
  output: SentFile,
  refusals: {
    'period-backwards': { zh: '结束日期早于开始日期。', en: 'The end lies before the beginning.' },
    'period-too-long': { zh: '一次最多导出 366 天。', en: 'At most 366 days at once.' },
  },
})
