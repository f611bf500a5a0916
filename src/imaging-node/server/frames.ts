import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { countFrames, findFrame } from '#dicom/model/frames.ts'
import { type TransferSyntax, transferSyntaxes } from '#dicom/model/transfer-syntax.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { type MediaType, readAccept } from '../model/media-type.ts'
import { type Content, sourceOf } from './content.ts'
import type { Means } from './means.ts'
import type { ImagingNode } from './node.ts'
import { HTJ2K_TYPE, htj2kOf, wantsHtj2k } from './renditions.ts'
import { INSTANCE, rememberInstances, scopeOf } from './scope.ts'
import { sendMultipart, sendSingle } from './send.ts'
import type { Framed } from './store.ts'

const MOST_FRAMES = 1_000

/** Single pictures out of a file: where each lies is known, so that it is one read. */
export function serveFrames(
  app: FastifyInstance,
  node: ImagingNode,
  { enter, disclose, openBlob }: Means,
) {
  const getInstance = rememberInstances(node)

  app.get(`${INSTANCE}/frames/*`, async (request, reply) => {
    const client = await enter(request, reply, 'wado')
    const instance = await getInstance(scopeOf(request))
    const syntax = transferSyntaxes.get(instance.syntax) as TransferSyntax
    const numbers = readNumbers(request, instance)
    if (wantsHtj2k(request.headers.accept, instance.syntax)) {
      await disclose(client, 'retrieve', instance.studyId)
      return sendHtj2k(request, reply, instance, numbers)
    }
    const form = chooseForm(readAccept(request.headers.accept), syntax, numbers.length === 1)
    await disclose(client, 'retrieve', instance.studyId)
    return send(request, reply, instance, { syntax, numbers, form })
  })

  async function sendHtj2k(
    request: FastifyRequest,
    reply: FastifyReply,
    instance: Framed,
    numbers: readonly number[],
  ) {
    const contents: Content[] = []
    for (const number of numbers) contents.push(await htj2kOf(node, instance, number))
    const etag = `"${instance.digest}-${numbers.join('-')}-htj2k"`
    const [only] = contents
    const isSingle = !/^multipart\//i.test(request.headers.accept ?? '') && contents.length === 1
    if (isSingle && only) return sendSingle(request, reply, only, etag)
    return sendMultipart(request, reply, { type: HTJ2K_TYPE, etag, contents })
  }

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    instance: Framed,
    { syntax, numbers, form }: Asked,
  ) {
    const contents = numbers.map((number) => content(instance, syntax, number))
    const etag = `"${instance.digest}-${numbers.join('-')}"`
    const [only] = contents
    if (form === 'single' && only) return sendSingle(request, reply, only, etag)
    return sendMultipart(request, reply, { type: syntax.mediaType, etag, contents })
  }

  function content(instance: Framed, syntax: TransferSyntax, number: number): Content {
    const pieces = (instance.frames && findFrame(instance.frames, number)) ?? []
    const swap = !syntax.littleEndian
    return {
      type: `${syntax.mediaType}; transfer-syntax=${swap ? '1.2.840.10008.1.2.1' : syntax.uid}`,
      size: pieces.reduce((sum, piece, index) => sum + (index % 2 === 1 ? piece : 0), 0),
      open: async () => sourceOf(await openBlob(instance.digest, instance.size), pieces),
    }
  }
}

interface Asked {
  readonly syntax: TransferSyntax
  readonly numbers: readonly number[]
  readonly form: 'single' | 'multipart'
}

/** @throws Refusal */
function readNumbers(request: FastifyRequest, { frames, syntax }: Framed): number[] {
  const list = (request.params as { '*': string })['*']
  if (!/^\d{1,9}(,\d{1,9})*$/.test(list))
    throw new Refusal('bad-frame-list', 400, { message: '帧号要写成 1 或 1,2,3 的形式。' })
  if (!frames || transferSyntaxes.get(syntax)?.littleEndian === false)
    throw new Refusal('no-frames', 406, {
      message:
        '这个实例不能按帧提供：没有像素数据、无法确定每帧的位置，或使用了大端、压缩整体的传输语法。',
    })
  const numbers = list.split(',').map(Number)
  if (numbers.length > MOST_FRAMES) throw new Refusal('too-many-frames', 400)
  if (numbers.some((number) => number < 1 || number > countFrames(frames))) throw noSuch('frame')
  return numbers
}

/** Frames go out as they are kept, unless HTJ2K is asked for by its name. */
function chooseForm(wishes: readonly MediaType[], syntax: TransferSyntax, one: boolean) {
  const mine = syntax.mediaType
  for (const { type, parameters } of wishes) {
    const asked = parameters.get('transfer-syntax') ?? ''
    const inner = type.startsWith('multipart/') ? (parameters.get('type') ?? '*/*') : type
    const anyType = inner === '*/*' || inner === `${mine.split('/')[0]}/*`
    // `*` says: whatever it is kept in; octets are then its own bytes.
    const fits =
      inner === mine || anyType || (inner === 'application/octet-stream' && asked === '*')
    if (!fits || !['', '*', syntax.uid].includes(asked)) continue
    if (type.startsWith('multipart/') || type === '*/*') return 'multipart'
    if (one) return 'single'
  }
  throw new Refusal('not-acceptable', 406, {
    message: `这些帧以 ${mine}（传输语法 ${syntax.uid}）保存，只能原样提供。`,
  })
}
