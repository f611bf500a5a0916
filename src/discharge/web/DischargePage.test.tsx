import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { CaseId } from '#casework/model/case.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { show } from '#platform/web/testing.tsx'
import { type DischargePlan, DischargePlanId, emptyPlan } from '../model/plan.ts'
import { ReadinessItem } from '../model/readiness.ts'
import { DischargePage } from './DischargePage.tsx'
import { FamilyCardPrintPage } from './FamilyCardPrintPage.tsx'

const caseId = CaseId.parse('00000000-0000-4000-8000-000000000002')
const planId = DischargePlanId.parse('00000000-0000-4000-8000-000000000003')
const TODAY = Day.parse('2026-11-21')

function aPlan(
  given: Partial<DischargePlan> = {},
  content: Partial<DischargePlan['content']> = {},
): DischargePlan {
  return {
    ...{ id: planId, caseId, state: 'draft', dischargedOn: null, reason: '', followUps: [] },
    ...{ createdAt: Instant.parse('2026-11-21T02:00:00.000Z'), version: 1 },
    content: {
      ...emptyPlan(TODAY),
      ...{ dischargeOn: TODAY, destination: 'home', carer: { name: '女儿', burden: null } },
      readiness: ReadinessItem.options.map((item) => ({
        ...{ item, answer: 'yes' as const, missing: '', who: '' },
      })),
      ...content,
    },
    ...given,
  }
}

interface Told {
  readonly method: string
  readonly path: string
  readonly body: Record<string, unknown>
}

/** A server that exists only here; what was sent to it. */
function aServer(plans: readonly DischargePlan[]) {
  const told: Told[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api', '')
    const body = init.body ? JSON.parse(String(init.body)) : {}
    told.push({ method: `${init.method}`, path, body })
    if (path.startsWith('/drafts/')) {
      return Response.json(
        init.method === 'GET'
          ? { draft: null }
          : { form: 'f', savedAt: '2026-11-21T02:00:00.000Z', version: 1, dropped: true },
      )
    }
    if (path.endsWith('/discharge-plans') && init.method === 'GET') return Response.json({ plans })
    if (path.includes('/discharge-plans')) return Response.json(plans[0] ?? aPlan())
    return Response.json({ code: 'not-found', title: '没有找到' }, { status: 404 })
  })
  return (part: string) => told.filter((one) => `${one.method} ${one.path}`.includes(part))
}

function open(plans: readonly DischargePlan[]) {
  const told = aServer(plans)
  show(<DischargePage />, {
    at: `/cases/${caseId}/discharge`,
    path: '/cases/:caseId/discharge',
  })
  return told
}

test('without a plan one button begins it', async () => {
  const told = open([])
  fireEvent.click(await screen.findByRole('button', { name: '开始准备出院' }))
  await waitFor(() => expect(told('POST')).toHaveLength(1))
})

test('with an item that nobody answered the plan is not ready, and the page says why', async () => {
  open([aPlan({}, { readiness: [] })])
  const button = await screen.findByRole('button', { name: '准备好了' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText(/清单里还有没回答的项目/)).toBeTruthy()
})

test('a no asks what is missing and who sees to it, and all of it is sent', async () => {
  const told = open([aPlan()])
  const item = await screen.findByRole('group', { name: '辅具和用品备齐' })
  fireEvent.click(within(item).getByLabelText('还没有'))
  const missing = screen.getByLabelText('辅具和用品备齐：缺什么')
  fireEvent.change(missing, { target: { value: '轮椅' } })
  fireEvent.change(screen.getByLabelText('辅具和用品备齐：谁去办'), { target: { value: '社工' } })
  fireEvent.click(screen.getByRole('button', { name: '加一行 明天的事' }))
  fireEvent.click(screen.getByRole('button', { name: /保存计划/ }))

  await waitFor(() => expect(told('PUT /cases')).toHaveLength(1))
  expect(told('PUT /cases')[0]?.body).toMatchObject({
    content: {
      readiness: expect.arrayContaining([
        { item: 'equipment', answer: 'no', missing: '轮椅', who: '社工' },
      ]),
      // A line in which nothing stands is not sent.
      tomorrow: [],
    },
  })
})

test('no step is taken past what is written and not saved', async () => {
  open([aPlan()])
  const ready = await screen.findByRole('button', { name: '准备好了' })
  expect(ready.getAttribute('aria-disabled')).not.toBe('true')
  const words = screen.getByLabelText(/要问病房的用药问题/)
  fireEvent.change(words, { target: { value: '止痛药能不能减' } })
  expect((await screen.findAllByText('有没保存的内容，请先保存计划')).length).toBeGreaterThan(0)
  const blocked = screen.getByRole('button', { name: '准备好了' })
  expect(blocked.getAttribute('aria-disabled')).toBe('true')
})

test('who leaves with something missing: the reason is asked for before it is sent', async () => {
  const missing = {
    item: 'equipment' as const,
    answer: 'no' as const,
    missing: '轮椅',
    who: '社工',
  }
  const { readiness } = aPlan().content
  const others = readiness.filter(({ item }) => item !== 'equipment')
  const told = open([aPlan({ state: 'ready' }, { readiness: [...others, missing] })])
  fireEvent.click(await screen.findByRole('button', { name: '已经出院' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: '已经出院' }))
  expect(told('POST')).toHaveLength(0)

  fireEvent.change(within(dialog).getByLabelText('原因'), { target: { value: '家里坚持' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '已经出院' }))
  await waitFor(() => expect(told('POST')).toHaveLength(1))
  expect(told('POST')[0]?.body).toMatchObject({ step: 'discharge', reason: '家里坚持' })
})

test.each([
  [false, 0],
  [true, 1],
])(
  'on the card for the family, asked for %s, the diagnosis stands %i times',
  async (asked, times) => {
    aServer([aPlan({}, { diagnosisAsked: asked, diagnosis: '股骨骨折' })])
    show(<FamilyCardPrintPage />, {
      at: `/cases/${caseId}/discharge/card`,
      path: '/cases/:caseId/discharge/card',
    })
    expect(await screen.findByText('有事打电话')).toBeTruthy()
    expect(screen.queryAllByText(/股骨骨折/)).toHaveLength(times)
    fireEvent.click(screen.getByLabelText('A5'))
    expect(screen.getByRole('article').getAttribute('data-paper')).toBe('a5')
  },
)
