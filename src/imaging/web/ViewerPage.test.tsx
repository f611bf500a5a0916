import { createHash } from 'node:crypto'
import { screen } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { refusal } from '#casework/web/testing.ts'
import { show } from '#platform/web/testing.tsx'
import { ViewerPage } from './ViewerPage.tsx'
import { aSliceFile, someWorkers } from './viewer/testing.ts'

const slice = aSliceFile()

/** As a node writes it, with one file. */
const manifest = {
  ...{ resourceType: 'ImagingStudy', meta: { versionId: '1' }, numberOfInstances: 1 },
  series: [
    {
      ...{ uid: '1', number: 1, modality: { code: 'CT' } },
      instance: [
        {
          ...{ uid: '1.1', number: 1 },
          extension: [
            {
              url: 'urn:renqiao:imaging:sha256',
              valueString: createHash('sha256').update(slice).digest('hex'),
            },
            { url: 'urn:renqiao:imaging:size', valueDecimal: slice.length },
          ],
        },
      ],
    },
  ],
}

/** A study on the screen whose renewal, after ten minutes, is refused with this. */
async function refusedWith(code: string) {
  someWorkers()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  onTestFinished(() => void vi.useRealTimers())
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.endsWith('/manifest')) return Response.json(manifest)
    if (url.endsWith('/renewal')) return refusal(code, 409)
    return url.endsWith('/receipt')
      ? Response.json({ taken: true })
      : { ok: true, body: new Blob([slice]).stream(), headers: new Headers() }
  })
  const at = `/imaging/view/${crypto.randomUUID()}`
  show(<ViewerPage />, { at, path: '/imaging/view/:opening' })
  await screen.findByText('沈云田')
  await vi.advanceTimersByTimeAsync(10 * 60_000)
}

test('what may be seen no longer goes from the page when the session is not renewed', async () => {
  await refusedWith('no-ticket')
  await screen.findByText(/已收到的影像已从这一页清掉/)
  expect(screen.queryByText('沈云田')).toBeNull()
  expect(screen.queryByText(/已收到的影像还能在这一页看/)).toBeNull()
})

test('when only the treatment is over, what arrived stays, and the page says so', async () => {
  await refusedWith('encounter-over')
  await screen.findByText(/已收到的影像还能在这一页看/)
  screen.getByText('沈云田')
})
