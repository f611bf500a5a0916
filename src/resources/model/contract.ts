import { z } from 'zod'
import { sheetWords } from '#imports/model/sheet-words.ts'
import { institutionWords } from '#places/model/refusals.ts'
import { endpoint } from '#platform/model/contract.ts'
import { archiveWords, bodyLimitFor, fileFields, SentFile } from '#platform/model/file.ts'
import { Capacity, Resource, ResourceContent, ResourceId } from './resource.ts'
import { Filter } from './search.ts'

const keepers = ['social-worker', 'lead'] as const
const offices = ['partner', 'aid-officer', 'district-officer', 'city-officer'] as const
const readers = [...keepers, ...offices] as const
const version = z.int()
const gone = {
  'no-such-resource': {
    zh: '没有找到这个资源。它可能已经不再共享，或不在您可见的范围内。',
    en: 'No such resource: it is not shared any more, or lies outside what you may see.',
  },
}
const noHouse = { 'no-such-institution': institutionWords['no-such-institution'] }
const notOurs = {
  'resource-of-another-house': {
    zh: '这个资源由别的机构维护，请联系它修改。',
    en: 'Another institution keeps this entry. Ask it to change it.',
  },
}

export const searchResources = endpoint({
  method: 'GET',
  path: '/resources',
  summary: 'Search the directory: what the own house keeps and what others have published',
  roles: readers,
  input: Filter,
  output: z.object({ rows: z.array(Resource) }),
})

export const openResource = endpoint({
  method: 'GET',
  path: '/resources/:resourceId',
  summary: 'An entry of the directory',
  roles: readers,
  input: z.object({ resourceId: ResourceId }),
  output: Resource,
  refusals: gone,
})

export const enterResource = endpoint({
  method: 'POST',
  path: '/resources',
  summary: 'Put a resource into the directory of the house',
  roles: keepers,
  input: z.object({ content: ResourceContent }),
  output: Resource,
  refusals: noHouse,
})

export const amendResource = endpoint({
  method: 'PUT',
  path: '/resources/:resourceId',
  summary: 'Write an entry anew',
  roles: keepers,
  input: z.object({ resourceId: ResourceId, content: ResourceContent, version }),
  output: Resource,
  refusals: { ...gone, ...notOurs, ...noHouse },
})

export const verifyResource = endpoint({
  method: 'POST',
  path: '/resources/:resourceId/verification',
  summary: 'Somebody has asked there, and all of it is right today',
  roles: keepers,
  input: z.object({ resourceId: ResourceId, version }),
  output: Resource,
  refusals: { ...gone, ...notOurs },
})

export const publishResource = endpoint({
  method: 'PUT',
  path: '/resources/:resourceId/publication',
  summary: 'Share an entry with the houses of the city, or share it no longer',
  roles: keepers,
  input: z.object({ resourceId: ResourceId, published: z.boolean(), version }),
  output: Resource,
  refusals: { ...gone, ...notOurs },
})

export const countPlaces = endpoint({
  method: 'PUT',
  path: '/resources/:resourceId/capacity',
  summary: 'How many places are left today; also by the partner who offers them',
  roles: [...keepers, 'partner'],
  input: z.object({
    resourceId: ResourceId,
    ...Capacity.omit({ updatedAt: true }).shape,
    version,
  }),
  output: Resource,
  refusals: { ...gone, ...notOurs },
})

export const FileFormat = z.enum(['hsds', 'xlsx'])
export type FileFormat = z.infer<typeof FileFormat>

export const exportResources = endpoint({
  method: 'GET',
  path: '/resource-files/:format',
  summary: 'What the house keeps, as HSDS 3 JSON or as a workbook',
  roles: keepers,
  input: z.object({ format: FileFormat }),
  output: SentFile,
})

const FILE_BYTES = 5 * 1_048_576

export const ImportFault = z.object({ n: z.int(), message: z.string() })
export type ImportFault = z.infer<typeof ImportFault>

export const importResources = endpoint({
  method: 'POST',
  path: '/resource-files/:format',
  summary: 'Read a file; nothing is written before it is confirmed, nor while a row is wrong',
  roles: keepers,
  bodyLimit: bodyLimitFor(FILE_BYTES),
  input: z.object({ format: FileFormat, ...fileFields(FILE_BYTES), confirmed: z.boolean() }),
  output: z.object({
    added: z.int(),
    changed: z.int(),
    faults: z.array(ImportFault),
    written: z.boolean(),
  }),
  refusals: {
    ...archiveWords,
    ...sheetWords,
    'not-hsds': {
      zh: '这不是 HSDS 3 的 JSON 文件：里面应当是一组 service。',
      en: 'This is no HSDS 3 JSON: a list of services is expected.',
    },
  },
})
