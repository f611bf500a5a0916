import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Clause, Edition, EditionContent, EditionId } from './edition.ts'
import { publishWords, validityWords } from './edition-rules.ts'
import { FormCode } from './form.ts'

export * from './contract-audit.ts'

const city = ['city-officer'] as const
const readers = [
  'social-worker',
  'lead',
  'supervisor',
  'foundation',
  'bureau-officer',
  'district-officer',
  'city-officer',
] as const

const gone = {
  'no-such-edition': {
    zh: '没有找到这一版，请从服务规范的列表重新进入。',
    en: 'There is no such edition. Open it again from the list.',
  },
}
const version = z.int()

export const EditionLine = Edition.omit({ clauses: true, version: true }).extend({
  clauses: z.int(),
  inForce: z.boolean(),
})
export type EditionLine = z.infer<typeof EditionLine>

export const listEditions = endpoint({
  method: 'GET',
  path: '/standards/editions',
  summary: 'The service standards with all their editions; drafts for the city alone',
  roles: readers,
  input: z.object({}),
  output: z.object({ editions: z.array(EditionLine) }),
})

export const openEdition = endpoint({
  method: 'GET',
  path: '/standards/editions/:editionId',
  summary: 'An edition with its clauses',
  roles: readers,
  input: z.object({ editionId: EditionId }),
  output: Edition,
  refusals: gone,
})

export const openWhy = endpoint({
  method: 'GET',
  path: '/standards/forms/:form',
  summary: 'Why a form asks what it asks: the clauses in force that point at it',
  roles: readers,
  input: z.object({ form: FormCode }),
  output: z.object({
    reasons: z.array(
      z.object({ editionId: EditionId, title: z.string(), edition: z.int(), clause: Clause }),
    ),
  }),
})

const notADraft = {
  'edition-published': {
    zh: '已发布的版本不能改。要改，请从它起草下一版。',
    en: 'A published edition is never changed. Draft the next one from it.',
  },
}

export const draftEdition = endpoint({
  method: 'POST',
  path: '/standards/editions',
  summary: 'Begin a draft: the next edition of a standard, or the first of a new one',
  roles: city,
  input: z.object({
    code: z
      .string()
      .trim()
      .regex(/^[A-Z][A-Z0-9-]{1,39}$/, '编号用大写字母、数字和连字符，如 RQ-MSW'),
    content: EditionContent,
  }),
  output: Edition,
  refusals: {
    'draft-already': {
      zh: '这个规范已经有一份草稿，请在那一份上改。',
      en: 'There is a draft of this standard already.',
    },
    ...validityWords,
  },
})

export const amendEdition = endpoint({
  method: 'PUT',
  path: '/standards/editions/:editionId',
  summary: 'Change a draft',
  roles: city,
  input: z.object({ editionId: EditionId, content: EditionContent, version }),
  output: Edition,
  refusals: { ...gone, ...notADraft, ...validityWords },
})

export const publishEdition = endpoint({
  method: 'POST',
  path: '/standards/editions/:editionId/publish',
  summary: 'Publish a draft; from then on it is never changed',
  roles: city,
  input: z.object({ editionId: EditionId, version }),
  output: Edition,
  refusals: { ...gone, ...notADraft, ...publishWords },
})

export const dropDraft = endpoint({
  method: 'DELETE',
  path: '/standards/editions/:editionId',
  summary: 'Throw a draft away',
  roles: city,
  input: z.object({ editionId: EditionId }),
  output: z.object({ dropped: z.boolean() }),
  refusals: { ...gone, ...notADraft },
})
