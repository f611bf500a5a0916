import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { aServer, refusal } from '#casework/web/testing.ts'
import type { NodeLine } from '#imaging-hub/model/directory.ts'
import type { FoundStudies, StudyLine } from '#imaging-hub/model/shown.ts'
import type { Instant } from '#platform/model/time.ts'
import { show } from '#platform/web/testing.tsx'
import { PatientStudiesPage } from './PatientStudiesPage.tsx'

const READ = 'GET /imaging/encounters'
const LOOK_UP = 'POST /imaging/look-ups'
const OPEN = 'POST /imaging/openings'
const since = '2026-03-02T02:00:00.000Z' as Instant

function aNode(node: string, title: string, over: Partial<NodeLine> = {}): NodeLine {
  return {
    ...{ node, title, baseUrl: `http://${node}.test`, phone: '0598-12345', membership: 'active' },
    ...{ health: 'online', lastContactAt: since, downSince: null },
    ...over,
  }
}

function aStudy(node: string, studyUid: string, over: Partial<StudyLine> = {}): StudyLine {
  return {
    ...{ node, studyUid, examAt: '2026-03-01T10:15', modalities: ['CT'], bodyPart: '' },
    ...{ unit: '123502004266007916', seriesCount: 1, instanceCount: 24, bytes: 1, rev: 1 },
    ...{ state: 'sealed', withdrawnBecause: null, manifest: 'ab'.repeat(32), sharesCode: false },
    ...{ ops: ['meta', 'frames', 'study'], rule: 'D1-default-treatment' },
    ...over,
  }
}

const down = aNode('sanming', '三明影像节点', { health: 'down', downSince: since })
const found: z.infer<typeof FoundStudies> = {
  studies: [
    aStudy('sanming', '1.1'),
    aStudy('yanan', '1.2', { modalities: ['MR'], instanceCount: 16, sharesCode: true }),
    aStudy('yanan', '1.3', {
      ...{
        modalities: ['DX'],
        instanceCount: 2,
        state: 'withdrawn',
        withdrawnBecause: 'patient',
        ops: [],
      },
    }),
  ],
  nodes: [down, aNode('yanan', '延安影像节点')],
  withheld: 0,
}

function open(answers: Parameters<typeof aServer>[0]) {
  const server = aServer({ [READ]: { encounters: [] }, ...answers })
  const at = `/imaging/patients/${crypto.randomUUID()}`
  const path = '/imaging/patients/:encounterId'
  return { server, ...show(<PatientStudiesPage />, { at, path }) }
}

async function rowOf(text: string) {
  const cell = await screen.findByText(text)
  return within(cell.closest('tr, li') as HTMLElement)
}

test('a node that is down: its studies stay in the list with since when and whom to call, those of others open', async () => {
  const opening = crypto.randomUUID()
  const sentence = '保存这项检查的节点现在连不上，检查仍在那里。电话 0598-12345。可以稍后再试。'
  const { router } = open({
    [LOOK_UP]: found,
    [OPEN]: ({ body }: { body: { node: string } }) =>
      body.node === 'sanming'
        ? refusal('node-down', 503, { title: sentence })
        : { opening, expiresAt: since },
  })
  const place = within((await screen.findByText('连不上')).closest('li') as HTMLElement)
  place.getByText('三明影像节点')
  place.getByText('3月2日 10:00 起连不上 · 电话 0598-12345')
  const far = await rowOf('1 个序列，24 幅')
  far.getByText('节点连不上')
  fireEvent.click(far.getByText(/^打\s?开$/))
  await screen.findByText(sentence)
  const near = await rowOf('1 个序列，16 幅')
  expect(near.queryByText('节点连不上')).toBeNull()
  fireEvent.click(near.getByText(/^打\s?开$/))
  await waitFor(() => expect(router.state.location.pathname).toBe(`/imaging/view/${opening}`))
})

test('two studies with one code are both there, and flagged', async () => {
  open({ [LOOK_UP]: found })
  ;(await rowOf('1 个序列，16 幅')).getByText('与另一项检查同码')
  expect((await rowOf('1 个序列，24 幅')).queryByText('与另一项检查同码')).toBeNull()
})

test('a study that was withdrawn is named with the reason, and there is nothing to open', async () => {
  open({ [LOOK_UP]: found })
  const row = await rowOf('1 个序列，2 幅')
  row.getByText('已按患者意愿撤回')
  expect(row.queryByText(/^打\s?开$/)).toBeNull()
})

test('while the hub cannot be reached the page says that nothing is known, not that there is nothing', async () => {
  const sentence = '影像云的中心节点现在连不上，不知道有没有影像。这不表示没有检查；请稍后再试。'
  open({ [LOOK_UP]: () => refusal('hub-unreachable', 503, { title: sentence }) })
  await screen.findByText(sentence)
  expect(screen.queryByText(/没有查到检查/)).toBeNull()
})
