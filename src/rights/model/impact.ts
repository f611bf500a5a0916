import { z } from 'zod'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const ImpactId = z.uuid().brand('ImpactId')
export type ImpactId = z.infer<typeof ImpactId>

/** Why an assessment is due: 个人信息保护法 art. 55. */
export const Occasion = z.enum([
  'sensitive',
  'automated',
  'entrusted',
  'provided',
  'published',
  'abroad',
  'grave',
])
export type Occasion = z.infer<typeof Occasion>

export const occasionWords: Record<Occasion, Words> = {
  sensitive: { zh: '处理敏感个人信息（含不满十四周岁的孩子）', en: 'Sensitive data, or a child’s' },
  automated: { zh: '自动化决策', en: 'Automated decision' },
  entrusted: { zh: '委托处理', en: 'Entrusted to another' },
  provided: { zh: '向其他处理者提供', en: 'Given to another processor' },
  published: { zh: '公开', en: 'Published' },
  abroad: { zh: '向境外提供', en: 'Given abroad' },
  grave: { zh: '其他对个人有重大影响的', en: 'Another grave effect' },
}

/** What a house does with this product and has to assess before. */
export const Deed = z.enum([
  'casework',
  'children',
  'referrals',
  'aid',
  'imaging',
  'supervision',
  'stories',
])
export type Deed = z.infer<typeof Deed>

export const deedFacts: Record<Deed, { readonly words: Words; readonly occasion: Occasion }> = {
  casework: {
    words: { zh: '个案服务：健康、家庭和经济情况', en: 'Casework: health, family and money' },
    occasion: 'sensitive',
  },
  children: {
    words: { zh: '不满十四周岁的孩子的个案', en: 'Cases of children under fourteen' },
    occasion: 'sensitive',
  },
  referrals: {
    words: { zh: '转介：把资料交给别的机构', en: 'Referrals to other institutions' },
    occasion: 'provided',
  },
  aid: {
    words: { zh: '救助申请：把材料交给出资方', en: 'Aid: papers given to funders' },
    occasion: 'provided',
  },
  imaging: {
    words: { zh: '跨院影像：调阅和分享', en: 'Images opened and shared across houses' },
    occasion: 'provided',
  },
  supervision: {
    words: { zh: '案例交给外部督导阅读', en: 'Pages read by outside supervisors' },
    occasion: 'provided',
  },
  stories: {
    words: { zh: '故事和案例公开发表', en: 'Stories and cases that are published' },
    occasion: 'published',
  },
}

const text = (most: number) => z.string().trim().max(most)

export const ImpactContent = z.object({
  title: text(80).min(1, '请写这项处理叫什么'),
  /** The deed of the product that it is about; null: another one, which the title names. */
  deed: Deed.nullable(),
  occasion: Occasion,
  purpose: text(1000),
  manner: text(1000),
  dataKinds: text(1000),
  /** 合法、正当、必要 */
  lawful: text(2000),
  effects: text(2000),
  measures: text(2000),
  conclusion: z.enum(['go-ahead', 'with-measures', 'do-not']),
})
export type ImpactContent = z.infer<typeof ImpactContent>

export const conclusionWords: Record<ImpactContent['conclusion'], Words> = {
  'go-ahead': { zh: '可以处理', en: 'May be done' },
  'with-measures': { zh: '采取上述措施后可以处理', en: 'May be done with these measures' },
  'do-not': { zh: '不应当处理', en: 'Must not be done' },
}

export const ImpactState = z.enum(['draft', 'approved'])
export type ImpactState = z.infer<typeof ImpactState>

export const impactStateWords: Record<ImpactState, Words> = {
  draft: { zh: '待批准', en: 'To be approved' },
  approved: { zh: '已批准', en: 'Approved' },
}

export const Impact = ImpactContent.extend({
  id: ImpactId,
  /** The versions of one assessment have it in common. */
  series: z.uuid(),
  n: z.int(),
  state: ImpactState,
  assessedByName: z.string(),
  assessedAt: Instant,
  approvedByName: z.string().nullable(),
  approvedAt: Instant.nullable(),
  /** Whether I wrote it: who assesses does not approve. */
  mine: z.boolean(),
  /** A later version is approved. */
  superseded: z.boolean(),
  version: z.int(),
})
export type Impact = z.infer<typeof Impact>

/** What must be said before anybody can approve, art. 56. */
export const SAID = ['purpose', 'manner', 'dataKinds', 'lawful', 'effects', 'measures'] as const

export const impactObstacleWords = {
  'impact-approved': {
    zh: '这份评估已经批准，不能再改。情况有变时，另起一版。',
    en: 'This assessment is approved and is not changed any more. Begin the next version.',
  },
  'impact-not-approved': {
    zh: '这一版还没有批准，请直接修改这一版。',
    en: 'This version is not approved yet: change this one.',
  },
  'impact-next-begun': {
    zh: '新的一版已经开始写了，请接着写那一版。',
    en: 'The next version is begun already. Go on with that one.',
  },
  'impact-incomplete': {
    zh: '评估还没写全：目的、方式、种类、是否合法必要、影响和风险、措施，都要写（个人信息保护法第五十六条）。',
    en: 'Something is missing: purpose, manner, kinds, necessity, effects and measures are all needed (art. 56).',
  },
  'own-assessment': {
    zh: '评估的人不能自己批准，请另一位主任来看。',
    en: 'Who assessed does not approve. Another head looks at it.',
  },
} as const satisfies Record<string, Words>

export function findApprovalObstacle(
  impact: Pick<Impact, 'state' | 'mine'> & Pick<ImpactContent, (typeof SAID)[number]>,
): keyof typeof impactObstacleWords | undefined {
  if (impact.state === 'approved') return 'impact-approved'
  if (impact.mine) return 'own-assessment'
  if (SAID.some((field) => impact[field].trim() === '')) return 'impact-incomplete'
}

/** What the house does and has not assessed. Shown to the head; nothing is blocked by it. */
export function owedBy(impacts: readonly Pick<Impact, 'deed' | 'state' | 'conclusion'>[]): Deed[] {
  const done = new Set(impacts.filter(({ state }) => state === 'approved').map(({ deed }) => deed))
  return Deed.options.filter((deed) => !done.has(deed))
}
