import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { ContactId } from '#casework/model/contact.ts'
import { STAFF } from '#people/model/person.ts'
import { endpoint } from '#platform/model/contract.ts'
import { archiveWords, bodyLimitFor, fileFields, SentFile } from '#platform/model/file.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { KindKey } from './kind.ts'

/** Two megabytes hold a letterhead with its picture. */
export const TEMPLATE_BYTES = 2 * 1_048_576
export const DOCUMENT_BYTES = 5 * 1_048_576

const words = z.object({ zh: z.string(), en: z.string() })

const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
} as const satisfies Record<string, Words>
const noKind = {
  'no-such-document-kind': {
    zh: '没有这种文书。请刷新页面，从列表里选一种。',
    en: 'There is no such kind of document. Reload the page and choose from the list.',
  },
} as const satisfies Record<string, Words>
const noTemplate = {
  'no-such-template': {
    zh: '没有找到这个版本的模板。请刷新页面再选。',
    en: 'There is no such version of the template. Reload the page and choose again.',
  },
} as const satisfies Record<string, Words>

const Field = z.object({
  tag: z.string(),
  meaning: words,
  example: z.string(),
  required: z.boolean(),
  each: z.array(z.object({ tag: z.string(), meaning: words, example: z.string() })),
})

const Kind = z.object({
  key: z.string(),
  words,
  purpose: words,
  about: z.enum(['case', 'contact']),
  confidential: z.boolean(),
  /** The version of the house's own template that is in use; null: the one that comes along. */
  inUse: z.int().nullable(),
})

export const listDocumentKinds = endpoint({
  method: 'GET',
  path: '/document-kinds',
  summary: 'The papers that can be made',
  roles: STAFF,
  input: z.object({}),
  output: z.object({ kinds: z.array(Kind) }),
})

export const Template = z.object({
  n: z.int(),
  fileName: z.string(),
  note: z.string(),
  by: z.string(),
  at: Instant,
})
export type Template = z.infer<typeof Template>

const KindPage = Kind.extend({
  fields: z.array(Field),
  templates: z.array(Template),
  /** Of the choice; 0 where none was made yet. */
  version: z.int(),
})
export type KindPage = z.infer<typeof KindPage>

export const openDocumentKind = endpoint({
  method: 'GET',
  path: '/document-kinds/:kind',
  summary: 'What may stand in a template, and the versions that the house has uploaded',
  roles: ['lead'],
  input: z.object({ kind: KindKey }),
  output: KindPage,
  refusals: noKind,
})

export const downloadTemplate = endpoint({
  method: 'GET',
  path: '/document-kinds/:kind/template',
  summary: 'A template to be edited; 0 is the one that comes along, none the one in use',
  roles: ['lead'],
  input: z.object({ kind: KindKey, n: z.coerce.number().int().min(0).max(100_000).optional() }),
  output: SentFile,
  refusals: { ...noKind, ...noTemplate },
})

export const uploadTemplate = endpoint({
  method: 'POST',
  path: '/document-kinds/:kind/templates',
  summary: 'Upload an edited template; it is checked, kept as a new version and used from now on',
  roles: ['lead'],
  bodyLimit: bodyLimitFor(TEMPLATE_BYTES),
  input: z.object({
    kind: KindKey,
    ...fileFields(TEMPLATE_BYTES),
    note: z.string().trim().max(200).default(''),
  }),
  output: z.object({
    n: z.int(),
    /** Placeholders that the paper should have and this template has not. */
    missing: z.array(z.string()),
  }),
  refusals: {
    ...noKind,
    ...archiveWords,
    'template-faulty': {
      zh: '模板里有写错的地方，没有保存。请按列出的位置在 Word 或 WPS 里改好，再上传。',
      en: 'There are mistakes in the template; it was not kept. Correct them and upload it again.',
    },
    'template-not-docx': {
      zh: '只能上传 .docx 文件。请在 Word 或 WPS 里选“另存为”，类型选 .docx。',
      en: 'Only .docx files can be uploaded. Save it as .docx.',
    },
    'too-many-templates': {
      zh: '这种文书已经存了 200 个版本，不能再加。请联系系统管理员。',
      en: 'There are 200 versions already. Ask the system administrator.',
    },
  },
})

export const chooseTemplate = endpoint({
  method: 'PUT',
  path: '/document-kinds/:kind/choice',
  summary: 'Go back to an earlier version, or to the template that comes along',
  roles: ['lead'],
  /** Version 0 where no choice was made before. */
  input: z.object({ kind: KindKey, n: z.int().nullable(), version: z.int() }),
  output: KindPage,
  refusals: { ...noKind, ...noTemplate },
})

export const makeDocument = endpoint({
  method: 'POST',
  path: '/cases/:caseId/documents',
  summary: 'Make a paper of a case as .docx; the making is on record',
  roles: STAFF,
  input: z.object({
    caseId: CaseId,
    kind: KindKey,
    /** For a paper about one contact; the newest without it. */
    contactId: ContactId.optional(),
  }),
  output: SentFile,
  refusals: {
    ...gone,
    ...noKind,
    'no-such-contact': {
      zh: '没有找到这条服务记录，或者这个个案还没有服务记录。请先记一笔。',
      en: 'No such note, or the case has none yet. Write one first.',
    },
    'document-too-large': {
      zh: '生成的文书超过 5 MB，没有生成。请让主任缩小模板里的图片。',
      en: 'The paper would be larger than 5 MB. Ask the head to use smaller pictures.',
    },
    'template-broken': {
      zh: '模板用不了，没有生成文书。请让主任在“文书模板”里换回自带的模板。',
      en: 'The template does not work. Ask the head to go back to the one that comes along.',
    },
  },
})

export const MadeDocument = z.object({
  id: z.uuid(),
  kind: z.string(),
  words,
  format: z.enum(['docx', 'pdf']),
  by: z.string(),
  at: Instant,
})
export type MadeDocument = z.infer<typeof MadeDocument>

export const listDocuments = endpoint({
  method: 'GET',
  path: '/cases/:caseId/documents',
  summary: 'Which papers of the case were made, by whom and when; the papers are not kept',
  roles: STAFF,
  input: z.object({ caseId: CaseId }),
  output: z.object({ documents: z.array(MadeDocument) }),
  refusals: gone,
})
