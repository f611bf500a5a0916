import { isInFuture } from '#casework/model/contact.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Incident, Scene, View } from './mediation.ts'

export const recordFaultWords = {
  'moment-in-future': {
    zh: '时间不能晚于现在。还没发生的事，发生以后再记。',
    en: 'The moment cannot lie in the future.',
  },
  'reported-before-happened': {
    zh: '接报时间早于事情发生的时间，请核对。',
    en: 'It was reported before it happened: please check.',
  },
  'sent-before-reported': {
    zh: '派人时间早于接报时间，请核对。',
    en: 'Somebody was sent before it was reported: please check.',
  },
  'head-incomplete': {
    zh: '请把“哪位负责人”和“什么时候介入”都写上，或都空着。',
    en: 'Name both who of the heads stepped in and when, or neither.',
  },
  'view-empty': {
    zh: '请写下这一方的原话；若不愿说，写明原因。',
    en: 'Write down what this side says, or why it would not speak.',
  },
  'said-by-missing': { zh: '请写明这些话是谁说的。', en: 'Name who said it.' },
  'referred-to-missing': { zh: '请选择转到哪里。', en: 'Choose where it goes.' },
  'follow-up-in-past': { zh: '回访日期要在今天或以后。', en: 'The day lies in the past.' },
  'already-confirmed': {
    zh: '这一方已经确认过这段说明。若说法有变，请先改写说明。',
    en: 'This side has confirmed this message already.',
  },
} as const satisfies Record<string, Words>

export type RecordFault = keyof typeof recordFaultWords

interface Found {
  readonly code: RecordFault
  readonly field: string
}

/** The first of these moments that has not come yet. */
export function findFuture(moments: Readonly<Record<string, Instant | null>>, now: Instant) {
  const field = Object.keys(moments).find((name) => {
    const moment = moments[name]
    return moment && isInFuture(moment, now)
  })
  return field === undefined ? undefined : ({ code: 'moment-in-future', field } as const)
}

export function findIncidentFault(
  { happenedAt, reportedAt }: Incident,
  now: Instant,
): Found | undefined {
  if (reportedAt < happenedAt) return { code: 'reported-before-happened', field: 'reportedAt' }
  return findFuture({ happenedAt, reportedAt }, now)
}

export function findSceneFault(
  { headTold, headToldAt, policeToldAt }: Scene,
  now: Instant,
): Found | undefined {
  if ((headTold === '') !== (headToldAt === null))
    return { code: 'head-incomplete', field: headTold === '' ? 'headTold' : 'headToldAt' }
  return findFuture({ headToldAt, policeToldAt }, now)
}

export function findViewFault(view: View, now: Instant): Found | undefined {
  if (view.words === '' && view.refusedWhy === '') return { code: 'view-empty', field: 'words' }
  if (view.words !== '' && view.saidBy === '') return { code: 'said-by-missing', field: 'saidBy' }
  return findFuture({ heardAt: view.heardAt }, now)
}
