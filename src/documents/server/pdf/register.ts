import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { getCase } from '#casework/server/index.ts'
import { STAFF } from '#people/model/person.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Endpoint } from '#platform/model/contract.ts'
import { mediaTypes } from '#platform/model/file.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type EnteredRow, type Gate, toActor } from '#platform/server/gate.ts'
import { checkDepth, readInput } from '#platform/server/intake.ts'
import { type Log, silent } from '#platform/server/log.ts'
import { DOCUMENT_BYTES } from '../../model/contract.ts'
import { lookAtPdf, makeCasePdf } from '../../model/contract-pdf.ts'
import { fileNameFor } from '../../model/kind.ts'
import { CASE_PDF, keepRecord } from '../documents.ts'
import { hasBrowser } from './find-browser.ts'
import { inTurn } from './in-turn.ts'
import { printPage } from './print-page.ts'

export interface PdfSettings {
  readonly db: Db
  readonly deps: Deps
  readonly gate: Gate
  readonly chromePath: string | undefined
  readonly dataDir: string
  readonly log?: Log
}

const MOST_WAITING = 5

/** Mounts the doors to the browser that makes PDFs. */
export function registerPdf(app: FastifyInstance, settings: PdfSettings) {
  const { db, deps, gate, chromePath, dataDir, log = silent } = settings
  const take = inTurn(MOST_WAITING, 'pdf-busy')

  door(lookAtPdf, async (_, request) => {
    await enter(request, async () => {})
    return { available: hasBrowser(chromePath) }
  })

  door(makeCasePdf, async ({ caseId }, request) => {
    const row = await enter(request, (tx, actor) => getCase(tx, actor, caseId))
    if (!hasBrowser(chromePath)) throw new Refusal('pdf-unavailable', 503)
    const bytes = await take(() => print(`/cases/${caseId}/print`, request))
    await enter(request, (tx, actor) => {
      const made = { kind: CASE_PDF, format: 'pdf', templateN: null, bytes } as const
      return keepRecord(tx, actor, row, made, deps)
    })
    return {
      fileName: `${fileNameFor('个案服务记录', row.number, dayInBeijing(deps.now()))}.pdf`,
      mediaType: mediaTypes.pdf,
      base64: bytes.toString('base64'),
    }
  })

  async function print(path: string, { headers }: FastifyRequest) {
    const cache = join(dataDir, 'browser')
    const cookie = headers.cookie ?? ''
    const bytes = await printPage({
      chromePath,
      cache,
      origin: ownOrigin(app),
      path,
      cookie,
    }).catch((error: unknown) => {
      log.error('pdf-failed', {}, error)
      return undefined
    })
    if (!bytes || bytes.length > DOCUMENT_BYTES) throw new Refusal('pdf-failed', 503)
    return bytes
  }

  /** A transaction of one's own, in the asker's name; nobody else gets in. */
  function enter<Result>(request: FastifyRequest, work: (tx: Tx, actor: Actor) => Promise<Result>) {
    return inTransaction<EnteredRow, Result>(db, {
      opening: `select * from ${gate(request)}`,
      work: async (tx, [entered]) => {
        if (!entered) throw new Refusal('not-signed-in', 401)
        const actor = toActor(entered)
        if (!STAFF.some((role) => role === actor.role)) throw new Refusal('not-allowed', 403)
        return work(tx, actor)
      },
    })
  }

  function door<Input extends z.ZodObject, Output extends z.ZodType>(
    endpoint: Endpoint<Input, Output>,
    answer: (input: z.output<Input>, request: FastifyRequest) => Promise<z.input<Output>>,
  ) {
    const { method, path, output } = endpoint
    app.route({
      method,
      url: `/api${path}`,
      config: { endpoint },
      async handler(request) {
        checkDepth(request)
        const input = readInput(endpoint, request) as z.output<Input>
        return output.parse(await answer(input, request))
      },
    })
  }
}

/** On this machine, past any proxy: where we listen. */
function ownOrigin(app: FastifyInstance) {
  const { port, address, family } = app.server.address() as AddressInfo
  const isAny = address === '::' || address === '0.0.0.0'
  const host = isAny ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address
  const scheme = 'setSecureContext' in app.server ? 'https' : 'http'
  return `${scheme}://${host}:${port}`
}
