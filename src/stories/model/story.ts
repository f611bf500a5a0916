import { z } from 'zod'
import { ServiceLine } from '#casework/model/code-lists.ts'
import { InstitutionId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const StoryId = z.uuid().brand('StoryId')
export type StoryId = z.infer<typeof StoryId>

export const ReadingId = z.uuid().brand('ReadingId')
export type ReadingId = z.infer<typeof ReadingId>

export const StoryState = z.enum([
  'idea',
  'consented',
  'deidentified',
  'read1',
  'read2',
  'published',
  'withdrawn',
])
export type StoryState = z.infer<typeof StoryState>

export const storyStateWords: Record<StoryState, Words> = {
  idea: { zh: '在写', en: 'Being written' },
  consented: { zh: '已同意，待去标识', en: 'Agreed to, names still in it' },
  deidentified: { zh: '等第一位读', en: 'Waits for its first reader' },
  read1: { zh: '等第二位读', en: 'Waits for its second reader' },
  read2: { zh: '两位都已通过', en: 'Both readers passed it' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
}

/** Whom it tells about. */
export const About = z.enum(['client', 'kin', 'volunteer', 'staff', 'other'])
export type About = z.infer<typeof About>

export const aboutWords: Record<About, Words> = {
  client: { zh: '患者', en: 'A patient' },
  kin: { zh: '家属或照护者', en: 'Family or carer' },
  volunteer: { zh: '志愿者', en: 'A volunteer' },
  staff: { zh: '社工或医务人员', en: 'A social worker or colleague' },
  other: { zh: '其他人', en: 'Somebody else' },
}

export const WithdrawnWhy = z.enum(['consent', 'person', 'house', 'unfinished'])
export type WithdrawnWhy = z.infer<typeof WithdrawnWhy>

export const withdrawnWords: Record<WithdrawnWhy, Words> = {
  consent: { zh: '同意已撤回', en: 'The consent was taken back' },
  person: { zh: '被讲述的人希望撤下', en: 'The person told about wants it taken down' },
  house: { zh: '本院决定撤下', en: 'The house decided to take it down' },
  unfinished: { zh: '不写了', en: 'It will not be finished' },
}

export const StoryWords = z.object({
  title: z.string().trim().min(1).max(60),
  body: z.string().trim().min(1).max(8000),
})
export type StoryWords = z.infer<typeof StoryWords>

export const StoryPlan = z.object({ line: ServiceLine, about: About, ...StoryWords.shape })
export type StoryPlan = z.infer<typeof StoryPlan>

/** Who is asked to read: the head of a house, any supervisor, or the office of the city. */
export const Asked = z.object({
  of: z.enum(['house', 'supervisors', 'city']),
  institutionId: InstitutionId.nullable(),
})
export type Asked = z.infer<typeof Asked>

export const askedWords: Record<Asked['of'], Words> = {
  house: { zh: '一家机构的社工部主任', en: 'The head of social work of a house' },
  supervisors: { zh: '行业督导', en: 'A supervisor' },
  city: { zh: '市卫生健康委', en: 'The office of the city' },
}

/** What a reader confirms, one by one. Ours. */
export const Check = z.enum([
  'nobody-recognised',
  'dignity',
  'true-to-facts',
  'no-harm',
  'readable',
])
export type Check = z.infer<typeof Check>

export const checkWords: Record<Check, Words> = {
  'nobody-recognised': {
    zh: '熟人读了也认不出是谁（姓名、时间、地点、病名合在一起看过）',
    en: 'Not even an acquaintance could tell who it is: names, times, places and illness together',
  },
  dignity: {
    zh: '写的是人，不是病例；没有猎奇、贬低或卖惨的话',
    en: 'It is about a person, with dignity; nothing sensational',
  },
  'true-to-facts': {
    zh: '没有夸大帮助的作用，没有作出医疗承诺',
    en: 'It neither exaggerates the help nor promises a cure',
  },
  'no-harm': {
    zh: '自杀、自伤、暴力的经过没有写成可以模仿的细节，也不责备任何人',
    en: 'Nothing about suicide, self-harm or violence could be imitated; nobody is blamed',
  },
  readable: { zh: '没有行话，普通读者读得懂', en: 'No jargon; anybody can read it' },
}

export const Verdict = z.enum(['passed', 'returned'])
export type Verdict = z.infer<typeof Verdict>

export const PublicStory = z.object({
  id: StoryId,
  title: z.string(),
  line: ServiceLine,
  about: About,
  publishedAt: Instant,
  length: z.int(),
})
export type PublicStory = z.infer<typeof PublicStory>
