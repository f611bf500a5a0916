import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { AccountId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { MOST_REPRESENTATIVES } from './law.ts'

export const MediationId = z.uuid().brand('MediationId')
export type MediationId = z.infer<typeof MediationId>

export const Side = z.enum(['patient', 'hospital'])
export type Side = z.infer<typeof Side>

export const sideWords: Record<Side, Words> = {
  patient: { zh: '患方', en: 'Patient’s side' },
  hospital: { zh: '院方', en: 'Hospital’s side' },
}

export const Outcome = z.enum(['agreed', 'partly', 'not-agreed', 'referred', 'withdrawn'])
export type Outcome = z.infer<typeof Outcome>

export const MediationState = z.enum(['opened', 'hearing', 'meeting', ...Outcome.options])
export type MediationState = z.infer<typeof MediationState>

export const mediationStateWords: Record<MediationState, Words> = {
  opened: { zh: '已接报，还没派人', en: 'Reported, nobody sent yet' },
  hearing: { zh: '分别听取', en: 'Hearing each side' },
  meeting: { zh: '双方会谈', en: 'Both sides meet' },
  agreed: { zh: '谈成了', en: 'Agreed' },
  partly: { zh: '谈成一部分', en: 'Partly agreed' },
  'not-agreed': { zh: '没有谈成', en: 'Not agreed' },
  referred: { zh: '转到别处解决', en: 'Referred' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
}

/** Where a dispute goes when talking is not enough: 医疗纠纷预防和处理条例第二十二条. */
export const ReferredTo = z.enum(['peoples-mediation', 'health-authority', 'court'])
export type ReferredTo = z.infer<typeof ReferredTo>

export const referredToWords: Record<ReferredTo, Words> = {
  'peoples-mediation': {
    zh: '医疗纠纷人民调解委员会（医调委）',
    en: 'People’s mediation committee',
  },
  'health-authority': { zh: '卫生健康部门（行政调解）', en: 'Health authority' },
  court: { zh: '人民法院', en: 'Court' },
}

/** How safe the people on both sides are; `unset` until somebody has looked. */
export const Safety = z.enum(['unset', 'calm', 'heated', 'threat'])
export type Safety = z.infer<typeof Safety>

export const safetyWords: Record<Safety, Words> = {
  unset: { zh: '还没看现场', en: 'Not looked at yet' },
  calm: { zh: '平静，可以谈', en: 'Calm enough to talk' },
  heated: { zh: '情绪激动，要有人在旁', en: 'Heated: not without company' },
  threat: { zh: '有威胁，可能出事', en: 'Threatening: it may come to harm' },
}

/** Of what the patient or the family was told: 医疗纠纷预防和处理条例第二十三条. */
export const ToldOf = z.enum(['ways', 'sealing', 'copies'])
export type ToldOf = z.infer<typeof ToldOf>

export const toldOfWords: Record<ToldOf, Words> = {
  ways: { zh: '有哪些合法的解决途径', en: 'The lawful ways to settle it' },
  sealing: {
    zh: '病历和实物怎样封存、启封',
    en: 'How records and objects are sealed and unsealed',
  },
  copies: { zh: '病历怎样查阅、复制', en: 'How to read and copy the records' },
}

export const FollowThrough = z.enum(['kept', 'partly-kept', 'not-kept', 'too-early'])
export type FollowThrough = z.infer<typeof FollowThrough>

export const followThroughWords: Record<FollowThrough, Words> = {
  kept: { zh: '说好的都做到了', en: 'Kept' },
  'partly-kept': { zh: '做到一部分', en: 'Partly kept' },
  'not-kept': { zh: '没有做到', en: 'Not kept' },
  'too-early': { zh: '还看不出来', en: 'Too early to say' },
}

const line = (most: number) => z.string().trim().max(most)
const needed = (most: number) => line(most).min(1)

/** What happened, as far as nobody disputes it. */
export const Incident = z.object({
  happenedAt: Instant,
  place: needed(100),
  what: needed(4000),
  reportedAt: Instant,
  /** Who called: 护士站, 家属本人. */
  reportedBy: needed(60),
  /** The number at the complaint office of the hospital; '' where there is none. */
  complaintNumber: line(60).default(''),
})
export type Incident = z.infer<typeof Incident>

/** How it stands with the safety of people, and what the family was told. */
export const Scene = z.object({
  safety: Safety,
  measures: line(1000).default(''),
  /** Which head of the hospital stepped in, and when. */
  headTold: line(60).default(''),
  headToldAt: Instant.nullable(),
  policeToldAt: Instant.nullable(),
  toldOf: z.array(ToldOf).max(3),
})
export type Scene = z.infer<typeof Scene>

/** What one side says, in its own words; a later one takes the place of the one before, which stays. */
export const View = z.object({
  side: Side,
  /** '' where this side would not speak at all; `refusedWhy` says why it would not, or not further. */
  words: line(4000).default(''),
  saidBy: line(60).default(''),
  /** As what: 患者女儿, 主管医生. */
  saidAs: line(60).default(''),
  heardAt: Instant,
  /** To whom it was read back, and who said that it is right. */
  readBackTo: line(60).default(''),
  /** What this side needs behind what it asks for, as the social worker understands it. */
  interest: line(1000).default(''),
  refusedWhy: line(500).default(''),
})
export type View = z.infer<typeof View>

export const Meeting = z.object({
  at: Instant,
  place: needed(100),
  patientSide: z.array(needed(40)).min(1).max(MOST_REPRESENTATIVES),
  hospitalSide: z.array(needed(40)).min(1).max(MOST_REPRESENTATIVES),
})
export type Meeting = z.infer<typeof Meeting>

/** What came of talking. `text` is one for both: it is read to either side in the same words. */
export const Message = z.object({ common: line(2000).default(''), text: needed(2000) })
export type Message = z.infer<typeof Message>

export const Confirmation = z.object({ who: z.string(), at: Instant })
export type Confirmation = z.infer<typeof Confirmation>

const kept = { id: z.uuid(), by: AccountId, recordedAt: Instant }
export const KeptView = View.extend(kept)
export type KeptView = z.infer<typeof KeptView>
export const KeptMeeting = Meeting.extend(kept)
export type KeptMeeting = z.infer<typeof KeptMeeting>
export const KeptMessage = Message.extend({
  ...kept,
  confirmed: z.object({ patient: Confirmation.nullable(), hospital: Confirmation.nullable() }),
})
export type KeptMessage = z.infer<typeof KeptMessage>
export const FollowUp = z.object({
  ...kept,
  at: Instant,
  found: FollowThrough,
  text: needed(1000),
})
export type FollowUp = z.infer<typeof FollowUp>

export const Mediation = Incident.extend(Scene.shape).extend({
  id: MediationId,
  caseId: CaseId,
  state: MediationState,
  openedAt: Instant,
  openedBy: AccountId,
  /** Who was sent to the patient or the family, and when. */
  sentWho: z.string(),
  sentAt: Instant.nullable(),
  /** All of them in order; of each side the last one counts. */
  views: z.array(KeptView),
  meetings: z.array(KeptMeeting),
  /** The last one counts. */
  messages: z.array(KeptMessage),
  followUps: z.array(FollowUp),
  outcomeNote: z.string(),
  referredTo: ReferredTo.nullable(),
  followUpOn: Day.nullable(),
  endedAt: Instant.nullable(),
  version: z.int(),
})
export type Mediation = z.infer<typeof Mediation>

/** What a side says now. */
export function viewOf<One extends Pick<View, 'side'>>(views: readonly One[], side: Side) {
  return views.findLast((view) => view.side === side)
}
