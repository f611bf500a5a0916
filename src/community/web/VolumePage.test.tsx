import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aServer } from '#casework/web/testing.ts'
import { Day, toInstant } from '#platform/model/time.ts'
import { show } from '#platform/web/testing.tsx'
import { countVolume, type Deed } from '../model/volume.ts'
import { readMaterials, readNames, readPartners } from './lines.ts'
import { VolumePage } from './volume/VolumePage.tsx'

const now = toInstant(new Date())
const period = { from: Day.parse('2026-03-01'), to: Day.parse('2026-03-31') }
const base = {
  deedId: 'd',
  ward: '',
  at: now,
  minutes: 60,
  estimate: null,
  field: 'stroke',
} as const

test('persons, estimates with their method, and a figure that opens its rows', async () => {
  const deeds = [
    {
      ...base,
      method: 'group',
      recordId: 'g',
      title: '互助 1',
      line: 'psychosocial-support',
      personIds: ['p'],
    },
    {
      ...{ ...base, method: 'community', recordId: 'a', title: '血压日', line: 'community-health' },
      ...{ personIds: ['p'], estimate: { people: 1300, method: 'handouts' } },
    },
  ] as unknown as Deed[]
  const row = {
    ...{ method: 'group', recordId: 'g', deedId: 'd', title: '互助 1', at: now, minutes: 60 },
    ...{ line: 'psychosocial-support', people: [], estimate: null },
  }
  const { told } = aServer({
    'GET /service-volume': { ...countVolume(deeds, period), asOf: now },
    'POST /service-volume/rows': { rows: [row], deeds: 1, persons: 1 },
  })
  show(<VolumePage />, { at: '/service-volume', path: '/service-volume' })

  await screen.findByRole('button', { name: '1 · 服务到的人 的明细' })
  screen.getByText('约 1,300')
  screen.getByText('按发放材料数推算')
  expect(screen.queryByRole('button', { name: '志愿者管理 的明细' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '小组 的明细' }))
  const drawer = await screen.findByRole('dialog')
  expect(
    (await within(drawer).findByRole('link', { name: '小组 互助 1' })).getAttribute('href'),
  ).toBe('/groups/g')
  await waitFor(() =>
    expect(told('POST /service-volume/rows')[0]?.body).toMatchObject({
      figure: { of: 'method', method: 'group' },
    }),
  )
})

test('lists are read as people write them', () => {
  expect(readPartners('某某居委会，通知居民\n\n服务站')).toEqual([
    { name: '某某居委会', part: '通知居民' },
    { name: '服务站', part: '' },
  ])
  expect(readMaterials('折页，200\n横幅')).toEqual([
    { what: '折页', count: 200 },
    { what: '横幅', count: 1 },
  ])
  expect(readMaterials('折页，很多')).toBeUndefined()
  expect(readNames('小周、小吴\n小郑')).toEqual(['小周', '小吴', '小郑'])
})
