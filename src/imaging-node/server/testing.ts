import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { onTestFinished } from 'vitest'
import { aDicomFile, type Elements } from '#dicom/model/testing.ts'
import { enterAsNobody } from '#platform/server/gate.ts'
import { createHttp } from '#platform/server/http.ts'
import { createLog } from '#platform/server/log.ts'
import { aClock, freshDatabase, testDeps } from '#platform/server/testing.ts'
import type { Op } from '../model/op.ts'
import { createBlobStore } from './blobs.ts'
import { makeClient } from './clients.ts'
import { serveImaging } from './index.ts'
import { createKeeper } from './keeper.ts'
import { act, DEFAULT_LIMITS, type ImagingNode, type Limits } from './node.ts'
import { signingKeyOf } from './signing-key.ts'

export const BOUNDARY = 'the-boundary'

/** A node on a database and a folder of its own, with a clock that stands still. */
export async function anImagingNode(
  given: Partial<Limits> = {},
  charsets = new Map<string, string>(),
) {
  const { db, owner, url } = await freshDatabase()
  const folder = aFolder()
  const clock = aClock()
  const said: string[] = []
  const deps = testDeps({ now: clock.now })
  const node: ImagingNode = {
    ...{ name: 'sanming', publicUrl: 'http://node.test', db, charsets, deps },
    log: createLog((line) => said.push(line)),
    blobs: createBlobStore(folder),
    keep: createKeeper({ db, deps }),
    cacheDir: join(folder, 'metadata'),
    signingKey: signingKeyOf(Buffer.alloc(32, 9)),
    limits: { ...DEFAULT_LIMITS, reserve: 0, ...given },
  }
  const app = openDoor(node)
  const all = await aToken(node, ['stow', 'qido', 'wado', 'changes'])
  return {
    node,
    app,
    clock,
    owner,
    url,
    folder,
    said,
    ask: asking(app, all.token),
    token: all.token,
  }
}

export function openDoor(node: ImagingNode): FastifyInstance {
  const { db, log } = node
  const app = createHttp({ db, log, deps: testDeps(), gate: () => enterAsNobody, routes: [] })
  serveImaging(app, node)
  onTestFinished(() => app.close())
  return app
}

export function aToken(node: Pick<ImagingNode, 'db' | 'deps'>, ops: readonly Op[], days = 1) {
  return act(node, (tx) => makeClient(tx, { name: '测试', ops, days }, node.deps))
}

export function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'rq-imaging-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Asks over HTTP with a token. `ask.stow(file, …)` sends instances. */
export function asking(app: FastifyInstance, token: string) {
  const headers = { authorization: `Bearer ${token}` }
  async function ask(url: string, more: Record<string, string> = {}) {
    return app.inject({ url: under(url), headers: { ...headers, ...more } })
  }
  ask.post = (url: string, payload: NonNullable<InjectOptions['payload']>, more = {}) =>
    app.inject({ method: 'POST', url: under(url), headers: { ...headers, ...more }, payload })
  ask.stow = (...files: readonly Uint8Array[]) =>
    ask.post('studies', aBody(files), {
      'content-type': `multipart/related; type="application/dicom"; boundary=${BOUNDARY}`,
    })
  return ask
}

function under(url: string) {
  return url.startsWith('/') ? url : `/dicom-web/${url}`
}

/** A store request, part by part. */
export function aBody(files: readonly Uint8Array[], end = `\r\n--${BOUNDARY}--\r\n`) {
  const parts = files.flatMap((file, index) => [
    Buffer.from(`${index ? '\r\n' : ''}--${BOUNDARY}\r\nContent-Type: application/dicom\r\n\r\n`),
    file,
  ])
  return Buffer.concat([...parts, Buffer.from(end)])
}

interface Wish {
  readonly study?: string
  readonly series?: string
  readonly sop?: string
  readonly number?: number
  readonly name?: string | Uint8Array
  readonly side?: number
  /** What the picture is filled with. */
  readonly shade?: number
  readonly syntax?: string
  readonly pixels?: Uint8Array | readonly Uint8Array[]
  readonly more?: Elements
}

/** A CT slice: 16 × 16 unless told otherwise. */
export function aSlice(wish: Wish = {}) {
  const { study = '1.2.3', series = `${study}.1`, number = 1, sop = `${series}.${number}` } = wish
  const { name = 'Wang^Xiaodong=王^小东', side = 16, shade = number % 256, syntax, more } = wish
  return aDicomFile({
    ...(syntax !== undefined && { syntax }),
    elements: {
      '00080005': ['CS', 'ISO_IR 192'],
      '00080016': ['UI', '1.2.840.10008.5.1.4.1.1.2'],
      '00080018': ['UI', sop],
      '00080020': ['DA', '20260301'],
      '00080030': ['TM', '101530'],
      '00080050': ['SH', 'A1'],
      '00080060': ['CS', 'CT'],
      '00100010': ['PN', name],
      '00100020': ['LO', 'P1'],
      '0020000D': ['UI', study],
      '0020000E': ['UI', series],
      '00200011': ['IS', '1'],
      '00200013': ['IS', String(number)],
      '00280002': ['US', [1]],
      '00280004': ['CS', 'MONOCHROME2'],
      '00280010': ['US', [side]],
      '00280011': ['US', [side]],
      '00280100': ['US', [16]],
      '00280101': ['US', [16]],
      '00280102': ['US', [15]],
      '00280103': ['US', [0]],
      ...more,
    },
    pixels: wish.pixels ?? new Uint8Array(side * side * 2).fill(shade),
  })
}
