import { z } from 'zod'
import { Role } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'

/** Which form of which record: `contact-note.<case id>`. No personal data. */
export const FormName = z.string().regex(/^[a-z][a-z0-9.-]{2,120}$/)

export const Draft = z.object({
  form: FormName,
  content: z.record(z.string(), z.unknown()),
  savedAt: Instant,
  version: z.int(),
})
export type Draft = z.infer<typeof Draft>

export const readDraft = endpoint({
  method: 'GET',
  path: '/drafts/:form',
  summary: 'What I had typed into a form and not sent yet',
  roles: Role.options,
  input: z.object({ form: FormName }),
  output: z.object({ draft: Draft.nullable() }),
})

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/drafts/:form',
  summary: 'Keep what is typed into a form',
  roles: Role.options,
  /** Version 0 begins a draft; any other continues the one that was read. */
  input: z.object({ form: FormName, content: Draft.shape.content, version: z.int().min(0) }),
  output: Draft.omit({ content: true }),
  refusals: {
    'draft-elsewhere': {
      zh: '这份草稿刚在另一个窗口或设备上改过。请选择保留哪一份，两份都还在。',
      en: 'This draft was changed in another window or on another device. Choose which to keep.',
    },
  },
})

export const dropDraft = endpoint({
  method: 'DELETE',
  path: '/drafts/:form',
  summary: 'Throw a draft away, or be done with it',
  roles: Role.options,
  input: z.object({ form: FormName }),
  output: z.object({ dropped: z.boolean() }),
})

export const listDrafts = endpoint({
  method: 'GET',
  path: '/drafts',
  summary: 'The forms that I began and did not finish',
  roles: Role.options,
  input: z.object({}),
  output: z.array(Draft.pick({ form: true, savedAt: true })),
})
