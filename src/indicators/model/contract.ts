import { z } from 'zod'
import { DistrictCode } from '#places/model/district.ts'
import { InstitutionId, Role } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { SentFile } from '#platform/model/file.ts'
import { Instant } from '#platform/model/time.ts'
import { DefinitionView } from './definition.ts'
import { By, Figure, IndicatorCode } from './figure.ts'
import { PeriodName } from './period.ts'
import { noSuchIndicator, noSuchPlace } from './refusals.ts'

export * from './contract-submissions.ts'

export const readers = ['lead', 'district-officer', 'city-officer', 'bureau-officer'] as const

export const listDefinitions = endpoint({
  method: 'GET',
  path: '/indicators/definitions',
  summary: 'Every version of every indicator: formula, population, window, traps',
  // A definition is no secret to those who are counted by it.
  roles: Role.options,
  input: z.object({}),
  output: z.object({ definitions: z.array(DefinitionView) }),
})

/** Without a place: as far as the one who asks may see – the city, the district, the house. */
const where = {
  period: PeriodName,
  district: DistrictCode.optional(),
  institution: InstitutionId.optional(),
}

const Named = Figure.extend({ placeName: z.string() })
export type NamedFigure = z.infer<typeof Named>

export const listFigures = endpoint({
  method: 'GET',
  path: '/indicators/figures',
  summary: 'All indicators of one place in one period',
  roles: readers,
  input: z.object(where),
  output: z.object({
    place: z.object({ level: z.enum(['city', 'district', 'institution']), name: z.string() }),
    figures: z.array(Figure),
    /** When it was counted; of the house counted longest ago. */
    refreshedAt: Instant.nullable(),
    /** Periods that were counted, newest first. */
    periods: z.array(PeriodName),
  }),
  refusals: noSuchPlace,
})

export const openFigure = endpoint({
  method: 'GET',
  path: '/indicators/figures/:code',
  summary: 'How one number was computed: definition, sums, and the rows by district or institution',
  roles: readers,
  input: z.object({ ...where, code: IndicatorCode, by: By.exclude(['total']).optional() }),
  output: z.object({
    definition: DefinitionView,
    figure: Named,
    by: By,
    rows: z.array(Named),
    refreshedAt: Instant.nullable(),
  }),
  refusals: { ...noSuchPlace, ...noSuchIndicator },
})

export const downloadFigure = endpoint({
  method: 'GET',
  path: '/indicators/figures/:code/sheet',
  summary: 'The same number as .xlsx, with its definition and its rows',
  roles: readers,
  input: openFigure.input,
  output: SentFile,
  refusals: { ...noSuchPlace, ...noSuchIndicator },
})

export const refresh = endpoint({
  method: 'POST',
  path: '/indicators/refresh',
  summary: 'Count the year of a period anew, in the background',
  roles: ['city-officer'],
  input: z.object({ period: PeriodName }),
  output: z.object({}),
})
