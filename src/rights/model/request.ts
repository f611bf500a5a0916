import { z } from 'zod'
import { PersonCard } from '#people/model/person.ts'
import { PersonId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Article } from './law.ts'
import { RefusalReason } from './refusal-reason.ts'

export const RightsRequestId = z.uuid().brand('RightsRequestId')
export type RightsRequestId = z.infer<typeof RightsRequestId>

/** What is asked for. */
export const Right = z.enum(['rules', 'read', 'copy', 'correct', 'complete', 'delete', 'explain'])
export type Right = z.infer<typeof Right>

export const rightWords: Record<Right, Words> = {
  rules: { zh: '了解处理规则', en: 'To know the rules' },
  read: { zh: '查阅', en: 'To read' },
  copy: { zh: '复制', en: 'To have a copy' },
  correct: { zh: '更正', en: 'To have it corrected' },
  complete: { zh: '补充', en: 'To have it completed' },
  delete: { zh: '删除', en: 'To have it erased' },
  explain: { zh: '解释处理规则', en: 'To have the rules explained' },
}

export const rightArticle: Record<Right, Article> = {
  ...{ rules: '44', read: '45', copy: '45', correct: '46', complete: '46' },
  ...{ delete: '47', explain: '48' },
}

/** Who asks. */
export const Asker = z.enum(['self', 'guardian', 'agent', 'near-relative'])
export type Asker = z.infer<typeof Asker>

export const askerWords: Record<Asker, Words> = {
  self: { zh: '本人', en: 'The person' },
  guardian: { zh: '监护人', en: 'A guardian' },
  agent: { zh: '受委托的人', en: 'An agent' },
  'near-relative': { zh: '死者的近亲属', en: 'A near relative of the dead' },
}

/** 近亲属, as 民法典 art. 1045 lists them. */
export const NearRelation = z.enum([
  'spouse',
  'parent',
  'child',
  'sibling',
  'grandparent',
  'grandchild',
])
export type NearRelation = z.infer<typeof NearRelation>

export const nearRelationWords: Record<NearRelation, Words> = {
  spouse: { zh: '配偶', en: 'Spouse' },
  parent: { zh: '父母', en: 'Parent' },
  child: { zh: '子女', en: 'Child' },
  sibling: { zh: '兄弟姐妹', en: 'Sibling' },
  grandparent: { zh: '祖父母、外祖父母', en: 'Grandparent' },
  grandchild: { zh: '孙子女、外孙子女', en: 'Grandchild' },
}

export const Channel = z.enum(['counter', 'ward', 'telephone', 'letter'])
export type Channel = z.infer<typeof Channel>

export const channelWords: Record<Channel, Words> = {
  counter: { zh: '来办公室', en: 'At the counter' },
  ward: { zh: '在病房', en: 'On the ward' },
  telephone: { zh: '电话', en: 'By telephone' },
  letter: { zh: '书面或邮件', en: 'In writing' },
}

/** Which paper was seen. Its number is not kept: that it was seen is enough. */
export const Paper = z.enum([
  'identity-card',
  'household-register',
  'passport',
  'birth-certificate',
  'guardianship',
  'mandate',
  'kinship',
])
export type Paper = z.infer<typeof Paper>

export const paperWords: Record<Paper, Words> = {
  'identity-card': { zh: '身份证', en: 'Identity card' },
  'household-register': { zh: '户口本', en: 'Household register' },
  passport: { zh: '护照或其他证件', en: 'Passport or the like' },
  'birth-certificate': { zh: '出生证明', en: 'Birth certificate' },
  guardianship: { zh: '监护证明', en: 'Proof of guardianship' },
  mandate: { zh: '授权委托书', en: 'Written mandate' },
  kinship: { zh: '亲属关系证明', en: 'Proof of kinship' },
}

export const RequestState = z.enum(['received', 'established', 'granted', 'refused', 'withdrawn'])
export type RequestState = z.infer<typeof RequestState>

export const requestStateWords: Record<RequestState, Words> = {
  received: { zh: '已收到，待核对身份', en: 'Received' },
  established: { zh: '身份已核对，待答复', en: 'Identity established' },
  granted: { zh: '已办', en: 'Granted' },
  refused: { zh: '已拒绝', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}

/** What is written down when somebody comes. */
export const NewRequest = z.object({
  personId: PersonId,
  right: Right,
  about: z.string().trim().min(1, '请写要什么、关于哪些内容').max(1000),
  channel: Channel,
  receivedAt: Instant,
  asker: Asker,
  /** Empty where the person asks in person. */
  askerName: z.string().trim().max(50),
  /** The guardian on record. */
  askerId: PersonId.nullable(),
  relation: NearRelation.nullable(),
  /** 自身的合法、正当利益: what a near relative of the dead needs it for. */
  interest: z.string().trim().max(500),
})
export type NewRequest = z.infer<typeof NewRequest>

export const RightsRequest = NewRequest.extend({
  id: RightsRequestId,
  person: PersonCard,
  state: RequestState,
  recordedByName: z.string(),
  papers: z.array(Paper),
  arrangedOtherwise: z.boolean(),
  establishedAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  decidedByName: z.string().nullable(),
  /** What was done: which copy was handed over, which record was corrected. */
  done: z.string(),
  reason: RefusalReason.nullable(),
  explanation: z.string(),
  keptUntil: Day.nullable(),
  keptBy: z.string(),
  /** Since when the record is only kept; null where it is used. */
  restrictedSince: Instant.nullable(),
  liftedAt: Instant.nullable(),
  liftedWhy: z.string(),
  copies: z.array(z.object({ at: Instant, leftOut: z.int(), digest: z.string() })),
  version: z.int(),
})
export type RightsRequest = z.infer<typeof RightsRequest>

export const RequestLine = RightsRequest.pick({
  id: true,
  person: true,
  right: true,
  asker: true,
  state: true,
  receivedAt: true,
  decidedAt: true,
})
export type RequestLine = z.infer<typeof RequestLine>
