import { z } from 'zod'
import { AccountId, InstitutionId } from '#platform/model/actor.ts'
import { addMinutes, type Day, dayInBeijing, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const HelpRequestId = z.uuid().brand('HelpRequestId')
export type HelpRequestId = z.infer<typeof HelpRequestId>

/** What is asked for. The first four are the tiles of the ward poster. */
export const Reason = z.enum([
  'money',
  'policy',
  'emotion',
  'support',
  'discharge',
  'communication',
  'care',
  'safety',
  'other',
])
export type Reason = z.infer<typeof Reason>

export const reasonWords: Record<Reason, Words> = {
  money: { zh: '看病花钱有困难', en: 'Paying for treatment' },
  policy: { zh: '想问医保和救助政策', en: 'Insurance and aid policies' },
  emotion: { zh: '心里难受，想有人聊聊', en: 'Feeling low, need to talk' },
  support: { zh: '家里没人照应', en: 'Nobody to lend a hand' },
  discharge: { zh: '出院后去哪、怎么办', en: 'After discharge' },
  communication: { zh: '和医生护士沟通', en: 'Talking with the team' },
  care: { zh: '照顾病人太累', en: 'Worn out by caring' },
  safety: { zh: '担心人身安全', en: 'Worried about safety' },
  other: { zh: '别的事', en: 'Something else' },
}

export const Source = z.enum([
  'patient',
  'family',
  'ward-staff',
  'outreach',
  'community',
  'police',
  'agency',
  'volunteer',
])
export type Source = z.infer<typeof Source>

export const sourceWords: Record<Source, Words> = {
  patient: { zh: '患者本人', en: 'Patient' },
  family: { zh: '家属', en: 'Family' },
  'ward-staff': { zh: '病房医护', en: 'Ward staff' },
  outreach: { zh: '社工发现', en: 'Found by the worker' },
  community: { zh: '社区', en: 'Community' },
  police: { zh: '公安', en: 'Police' },
  agency: { zh: '其他机构', en: 'Other agency' },
  volunteer: { zh: '志愿者', en: 'Volunteer' },
}

export const Channel = z.enum(['qr-poster', 'ward', 'telephone', 'walk-in'])
export type Channel = z.infer<typeof Channel>

export const channelWords: Record<Channel, Words> = {
  'qr-poster': { zh: '病房二维码', en: 'Ward poster' },
  ward: { zh: '病房转来', en: 'From the ward' },
  telephone: { zh: '电话', en: 'Telephone' },
  'walk-in': { zh: '当面来访', en: 'Walk-in' },
}

export const Urgency = z.enum(['now', 'day', 'three-days', 'routine'])
export type Urgency = z.infer<typeof Urgency>

export const urgencyWords: Record<Urgency, Words> = {
  now: { zh: '立即', en: 'Now' },
  day: { zh: '24 小时内', en: 'Within 24 hours' },
  'three-days': { zh: '72 小时内', en: 'Within 72 hours' },
  routine: { zh: '常规', en: 'Routine' },
}

export const HelpRequestState = z.enum([
  'received',
  'triaged',
  'accepted',
  'answered',
  'redirected',
  'declined',
  'duplicate',
])
export type HelpRequestState = z.infer<typeof HelpRequestState>

export const helpRequestStateWords: Record<HelpRequestState, Words> = {
  received: { zh: '待分诊', en: 'Received' },
  triaged: { zh: '待接案', en: 'Triaged' },
  accepted: { zh: '已接案', en: 'Accepted' },
  answered: { zh: '已解答', en: 'Answered' },
  redirected: { zh: '已指引', en: 'Redirected' },
  declined: { zh: '未受理', en: 'Declined' },
  duplicate: { zh: '重复', en: 'Duplicate' },
}

export const HelpRequest = z.object({
  id: HelpRequestId,
  institutionId: InstitutionId,
  source: Source,
  channel: Channel,
  reasons: z.array(Reason).min(1).max(9),
  urgency: Urgency,
  text: z.string(),
  ward: z.string(),
  bed: z.string(),
  /** A telephone number or another way to reach whoever asks. */
  reachAt: z.string(),
  receivedAt: Instant,
  dueAt: Instant,
  state: HelpRequestState,
  ownerId: AccountId.nullable(),
  settledWhy: z.string(),
  version: z.int(),
})
export type HelpRequest = z.infer<typeof HelpRequest>

/** How long a first answer may take. Our proposal: no norm of Beijing is known. */
const responseNorms: readonly { from: Day; minutes: Record<Urgency, number> }[] = [
  {
    from: '2026-01-01' as Day,
    minutes: { now: 30, day: 24 * 60, 'three-days': 72 * 60, routine: 7 * 24 * 60 },
  },
]

/** When the clock of a request runs out. */
export function dueAt(receivedAt: Instant, urgency: Urgency): Instant {
  const day = dayInBeijing(receivedAt)
  const norm = responseNorms.findLast(({ from }) => from <= day)
  if (!norm) throw new Error(`No response norm is loaded for ${day}`)
  return addMinutes(receivedAt, norm.minutes[urgency])
}

export type Settlement = Exclude<HelpRequestState, 'received' | 'triaged' | 'accepted'>

export const RequestObstacle = z.enum(['request-settled', 'not-triaged'])
export type RequestObstacle = z.infer<typeof RequestObstacle>

export const requestObstacleWords: Record<RequestObstacle, Words> = {
  'request-settled': {
    zh: '这个求助已经处理完了，不能再次处理。请到对应的个案或记录里继续。',
    en: 'This request has been settled already. Go on in its case or record.',
  },
  'not-triaged': {
    zh: '还没有分诊。请先确定紧急程度，再接案。',
    en: 'Not triaged yet. Set its urgency first.',
  },
}

/** A request is triaged, then settled once: accepted as a case, answered, redirected, declined, duplicate. */
export function findRequestObstacle(
  state: HelpRequestState,
  step: 'triage' | 'accept' | Settlement,
): RequestObstacle | undefined {
  if (state !== 'received' && state !== 'triaged') return 'request-settled'
  if (step === 'accept' && state === 'received') return 'not-triaged'
}

/** Overdue and still without an owner: then it is the deputy's. */
export function isDeputys(request: Pick<HelpRequest, 'state' | 'dueAt' | 'ownerId'>, now: Instant) {
  return (request.state === 'received' || !request.ownerId) && request.dueAt < now
}
