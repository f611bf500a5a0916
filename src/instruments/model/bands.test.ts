import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { InstrumentId } from './instrument.ts'
import { bandAt } from './scoring.ts'

/** Each edge of each band as published: the last score of one, the first of the next. */
const published: readonly (readonly [
  InstrumentId,
  readonly (readonly [string, number, number])[],
])[] = [
  [
    'phq-2',
    [
      ['negative', 0, 2],
      ['positive', 3, 6],
    ],
  ],
  [
    'phq-9',
    [
      ['minimal', 0, 4],
      ['mild', 5, 9],
      ['moderate', 10, 14],
      ['moderately-severe', 15, 19],
      ['severe', 20, 27],
    ],
  ],
  [
    'gad-7',
    [
      ['minimal', 0, 4],
      ['mild', 5, 9],
      ['moderate', 10, 14],
      ['severe', 15, 21],
    ],
  ],
  [
    'gds-15',
    [
      ['normal', 0, 5],
      ['possible', 6, 10],
      ['likely', 11, 15],
    ],
  ],
  [
    'distress-thermometer',
    [
      ['low', 0, 3],
      ['high', 4, 10],
    ],
  ],
  [
    'who-5',
    [
      ['low', 0, 12],
      ['fair', 13, 25],
    ],
  ],
  [
    'family-apgar',
    [
      ['severe', 0, 3],
      ['moderate', 4, 6],
      ['good', 7, 10],
    ],
  ],
  [
    'lsns-6',
    [
      ['at-risk', 0, 11],
      ['connected', 12, 30],
    ],
  ],
  [
    'zbi-12',
    [
      ['lower', 0, 12],
      ['higher', 13, 48],
    ],
  ],
  [
    'bsfc-s',
    [
      ['low', 0, 4],
      ['moderate', 5, 14],
      ['severe', 15, 30],
    ],
  ],
  [
    'epds',
    [
      ['below', 0, 12],
      ['possible', 13, 30],
    ],
  ],
]

const edges = published.flatMap(([id, bands]) =>
  bands.flatMap(([band, from, to]) => [[id, from, band] as const, [id, to, band] as const]),
)

test.each(edges)('%s: %i is %s', (id, score, band) => {
  for (const { total } of catalogue[id].variants)
    expect(bandAt(total?.bands ?? [], score)?.id).toBe(band)
})

test.each([
  [0, 'normal'],
  [7, 'normal'],
  [8, 'borderline'],
  [10, 'borderline'],
  [11, 'likely'],
  [21, 'likely'],
])('hads: %i on either subscale is %s', (score, band) => {
  const { subscales = [] } = catalogue.hads.variants[0]
  expect(subscales.map(({ bands }) => bandAt(bands, score)?.id)).toEqual([band, band])
})

test('every instrument with bands has its edges in the table above', () => {
  const banded = InstrumentId.options.filter((id) =>
    catalogue[id].variants.some(({ total }) => total !== null && total.bands.length > 0),
  )
  expect(published.map(([id]) => id).sort()).toEqual(banded.sort())
})

test('bands lie end to end over the whole range, and nowhere else', () => {
  for (const { variants } of Object.values(catalogue))
    for (const { total, subscales = [] } of variants)
      for (const { bands, range } of [...(total ? [total] : []), ...subscales]) {
        if (bands.length === 0) continue
        const covered = bands.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        )
        const [least, most] = range
        expect(covered).toEqual(Array.from({ length: most - least + 1 }, (_, n) => least + n))
        expect(bandAt(bands, least - 1)).toBeUndefined()
        expect(bandAt(bands, most + 1)).toBeUndefined()
      }
})
