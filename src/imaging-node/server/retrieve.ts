import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'
import { type MediaType, readAccept } from '../model/media-type.ts'
import { PACKED_TYPE } from '../model/packed-file.ts'
import { type Content, sourceOf } from './content.ts'
import type { Means } from './means.ts'
import type { ImagingNode } from './node.ts'
import { onceFor } from './once-for.ts'
import { packedFileOf } from './packed-file.ts'
import { INSTANCE, SERIES, STUDY, scopeOf } from './scope.ts'
import { sendMultipart, sendSingle } from './send.ts'
import type { KeptInstance } from './store.ts'

const DICOM = 'application/dicom'

/** Whole files, byte for byte as they came; one of them also in fewer bytes that give it again. */
export function serveRetrieve(
  app: FastifyInstance,
  node: ImagingNode,
  { enter, disclose, openBlob, getInstances }: Means,
) {
  for (const url of [STUDY, SERIES, INSTANCE]) app.get(url, answer)

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const client = await enter(request, reply, 'wado')
    const scope = scopeOf(request)
    const instances = await getInstances(scope)
    const [first] = instances
    const syntaxes = new Set(instances.map(({ syntax }) => syntax))
    const wishes = readAccept(request.headers.accept)
    const isPackedWanted = scope.instance !== undefined && wishes[0]?.type === PACKED_TYPE
    const packed = isPackedWanted ? await packedFileOf(node, first) : undefined
    if (packed) {
      await disclose(client, 'retrieve', first.studyId)
      return sendSingle(request, reply.header('vary', 'Accept'), packed, `"${first.digest}-packed"`)
    }
    const form = chooseForm(wishes, syntaxes, scope.instance !== undefined)
    await disclose(client, 'retrieve', first.studyId)
    if (form === 'single') return sendSingle(request, reply, content(first), `"${first.digest}"`)
    const contents = instances.map(content)
    return sendMultipart(request, reply, { type: DICOM, etag: etagOf(instances), contents })
  }

  function content({ digest, size, syntax, ...uids }: KeptInstance): Content {
    const path = `studies/${uids.studyUid}/series/${uids.seriesUid}/instances/${uids.sopUid}`
    return {
      type: `${DICOM}; transfer-syntax=${syntax}`,
      size,
      location: `${node.publicUrl}/dicom-web/${path}`,
      open: async () => sourceOf(await openBlob(digest, size), [0, size]),
    }
  }
}

const etagOf = onceFor((instances: readonly KeptInstance[]) => {
  const hash = createHash('sha256')
  for (const { digest } of instances) hash.update(digest)
  return `"${hash.digest('hex')}"`
})

/**
 * Files go out in the transfer syntax in which they came. Who names another one is told that it is
 * not to be had, instead of getting something else.
 */
function chooseForm(wishes: readonly MediaType[], syntaxes: ReadonlySet<string>, one: boolean) {
  for (const { type, parameters } of wishes) {
    const asked = parameters.get('transfer-syntax') ?? '*'
    if (asked !== '*' && [...syntaxes].some((syntax) => syntax !== asked)) continue
    if (one && type === DICOM) return 'single'
    const inner = parameters.get('type') ?? '*/*'
    if (
      /^(multipart\/related|multipart\/\*|\*\/\*)$/.test(type) &&
      /^(application\/dicom|\*\/\*)$/.test(inner)
    )
      return 'multipart'
  }
  throw new Refusal('not-acceptable', 406, {
    message: `只能以 multipart/related; type="application/dicom" 提供，传输语法为 ${[...syntaxes].join('、')}。`,
  })
}
