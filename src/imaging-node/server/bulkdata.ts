import type { FileHandle } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import type { DataSet, Element } from '#dicom/model/data-set.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { sourceOf } from './content.ts'
import type { Means } from './means.ts'
import { readHeaderOf } from './read-draft.ts'
import { INSTANCE, scopeOf } from './scope.ts'
import { sendSingle } from './send.ts'

/** Long values that the metadata only gives the address of. */
export function serveBulkdata(
  app: FastifyInstance,
  { enter, disclose, openBlob, getInstances }: Means,
) {
  app.get(`${INSTANCE}/bulkdata/*`, async (request, reply) => {
    const client = await enter(request, reply, 'wado')
    const path = (request.params as { '*': string })['*']
    if (!/^[0-9A-F]{8}(\.\d{1,6}\.[0-9A-F]{8})*$/.test(path)) throw new Refusal('bad-path', 400)
    const [instance] = await getInstances(scopeOf(request))
    await disclose(client, 'retrieve', instance.studyId)
    const element = await withFile(
      () => openBlob(instance.digest, instance.size),
      async (file) => findElement((await readHeaderOf(file, instance.size)).dataSet, path),
    )
    if (!element || element.items) throw noSuch('value')
    if (instance.syntax === DEFLATED)
      throw new Refusal('not-acceptable', 406, { message: '整体压缩的文件不提供单个数值。' })
    const { at: begin, length: size } = element
    const type = 'application/octet-stream'
    const content = {
      ...{ type, size },
      open: async () => sourceOf(await openBlob(instance.digest, instance.size), [begin, size]),
    }
    return sendSingle(request, reply, content, `"${instance.digest}-${path}"`)
  })
}

const DEFLATED = '1.2.840.10008.1.2.1.99'

async function withFile<Result>(
  open: () => Promise<FileHandle>,
  work: (file: FileHandle) => Promise<Result>,
) {
  const file = await open()
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

/** `00089215.0.00282000`: an element of the first item of a sequence. */
function findElement(dataSet: DataSet, path: string): Element | undefined {
  const [tag = '', index, ...rest] = path.split('.')
  const element = dataSet.get(tag)
  const item = index === undefined ? undefined : element?.items?.[Number(index)]
  return index === undefined ? element : item && findElement(item, rest.join('.'))
}
