import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { BadPixels, type PixelFault } from '#dicom/model/pixels/bad-pixels.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { type Rendering, readRendering, renderedType } from '../model/rendering.ts'
import type { Means } from './means.ts'
import { runInThread } from './pixels/in-thread.ts'
import { loadFrame } from './pixels/load-frame.ts'
import { INSTANCE, SERIES, STUDY, scopeOf } from './scope.ts'
import { isKnown } from './send.ts'
import type { KeptInstance } from './store.ts'

const THUMBNAIL = { columns: 128, rows: 128 }

/** Pictures for eyes: JPEG or PNG, by the window of the file or that of the address. */
export function serveRendered(
  app: FastifyInstance,
  { enter, disclose, openBlob, getInstances }: Means,
) {
  app.get(`${INSTANCE}/rendered`, (request, reply) => answer(request, reply))
  app.get(`${INSTANCE}/frames/:frame/rendered`, (request, reply) => answer(request, reply))
  for (const url of [STUDY, SERIES, INSTANCE])
    app.get(`${url}/thumbnail`, (request, reply) => answer(request, reply, THUMBNAIL))
  app.get(`${INSTANCE}/frames/:frame/thumbnail`, (request, reply) =>
    answer(request, reply, THUMBNAIL),
  )

  async function answer(request: FastifyRequest, reply: FastifyReply, small?: Rendering['fit']) {
    const client = await enter(request, reply, 'wado')
    const rendering = readRendering(request.query as Record<string, unknown>)
    if (typeof rendering === 'string')
      throw new Refusal('bad-rendering', 400, { field: rendering, message: WRONG })
    const type = renderedType(request.headers.accept)
    if (!type)
      throw new Refusal('not-acceptable', 406, { message: '渲染图只以 JPEG 或 PNG 提供。' })
    const { frame: text = '1' } = request.params as { frame?: string }
    if (!/^[1-9]\d{0,8}$/.test(text))
      throw new Refusal('bad-frame-list', 400, { message: '渲染图一次一帧，帧号从 1 开始。' })
    const instances = await getInstances(scopeOf(request))
    // Of many, the one in the middle shows most.
    const instance = instances[Math.floor(instances.length / 2)] as KeptInstance
    await disclose(client, 'retrieve', instance.studyId)
    const fit = rendering.fit ?? small
    const asked = JSON.stringify({ ...rendering, fit, type })
    const etag = `"${instance.digest}-${text}-${Buffer.from(asked).toString('base64url')}"`
    reply.header('vary', 'Accept')
    if (isKnown(request, reply, etag)) return reply.code(304).send()
    const bytes = await render(instance, Number(text), { ...rendering, fit, type })
    return reply.type(type).header('content-length', bytes.length).send(Buffer.from(bytes))
  }

  async function render(
    instance: KeptInstance,
    number: number,
    drawing: Rendering & { type: 'image/jpeg' | 'image/png' },
  ) {
    const file = await openBlob(instance.digest, instance.size)
    try {
      const frame = await loadFrame(file, instance, number)
      return await runInThread({ kind: 'draw', frame, drawing })
    } catch (error) {
      throw error instanceof BadPixels ? refusalOf(error.code) : error
    } finally {
      await file.close()
    }
  }
}

const WRONG = '写法：window=窗位,窗宽,linear；viewport=宽,高；quality=1 到 100。'

/** Why there is no picture, for whoever asked for one. */
function refusalOf(fault: PixelFault) {
  const [status, message] = {
    unsupported: [406, '节点不会解码这种压缩方式的图像；可以下载原文件。'],
    unreasonable: [413, '这幅图像太大或描述不合理，节点不解码；可以下载原文件。'],
    broken: [422, '这幅图像的压缩数据不完整或与文件头不符，无法显示；可以下载原文件。'],
  }[fault] as [number, string]
  return new Refusal(`pixels-${fault}`, status, { message })
}
