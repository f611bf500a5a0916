import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { getCase } from '#casework/server/index.ts'
import { isUid } from '#dicom/model/uid.ts'
import type { CallHub } from '#imaging-node/server/index.ts'
import type { Actor, Role } from '#platform/model/actor.ts'
import type { Endpoint } from '#platform/model/contract.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record, type Subject } from '#platform/server/audit.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type EnteredRow, type Gate, toActor } from '#platform/server/gate.ts'
import { checkDepth, readInput } from '#platform/server/intake.ts'
import * as contract from '../model/contract.ts'
import type { Asked } from './asked.ts'
import { encounterInHand, ownPerson } from './encounters.ts'
import { examsOf } from './exams.ts'
import { createNetwork } from './network.ts'
import { type Fetch, refusalOf } from './node-session.ts'
import { createOpenings } from './openings.ts'

export interface ImagingSettings {
  readonly db: Db
  readonly deps: Deps
  readonly gate: Gate
  /** Undefined while the product belongs to no network. */
  readonly hub: CallHub | undefined
  readonly fetch?: Fetch
}

const OPENING = '/api/imaging/openings/:opening'
const VIEWERS = ['doctor', 'insured'] as const

/**
 * What asks the network. Beside the routes of contracts, because nobody waits for another house with a
 * transaction open; files pass through as they come.
 */
export function registerImaging(app: FastifyInstance, settings: ImagingSettings) {
  const { db, deps, gate, hub, fetch = globalThis.fetch } = settings
  const network = createNetwork({ call: hub, now: deps.now, fetch })
  const openings = createOpenings(deps.now)

  door(contract.lookUpOfPatient, async ({ encounter }, request, roles) => {
    const { actor, asked } = await inHand(request, roles, encounter)
    return network.lookUp(actor, asked)
  })
  door(contract.lookUpOwn, async (_, request, roles) => {
    const { actor, asked } = await byRight(request, roles)
    return network.lookUp(actor, asked)
  })
  door(contract.listOwnAccesses, async (_, request, roles) => {
    const { actor, asked } = await byRight(request, roles)
    return network.accesses(actor, asked)
  })
  door(contract.openOwnConsent, async (_, request, roles) => {
    const { actor, asked } = await byRight(request, roles)
    return { careAllowed: await network.mayCare(actor, asked) }
  })
  door(contract.setOwnConsent, async ({ careAllowed }, request, roles) => {
    const { actor, asked } = await byRight(request, roles)
    await network.setCare(actor, asked, careAllowed)
    return { careAllowed }
  })
  door(contract.openOfPatient, async ({ encounter, ...study }, request, roles) => {
    const { actor, asked } = await inHand(request, roles, encounter)
    const { id, expiresAt } = openings.add(await network.open(actor, asked, study))
    return { opening: id, expiresAt }
  })
  door(contract.openOwn, async (study, request, roles) => {
    const { actor, asked } = await byRight(request, roles)
    const { id, expiresAt } = openings.add(await network.open(actor, asked, study))
    return { opening: id, expiresAt }
  })
  door(contract.sendReceipt, async ({ opening, ...counts }, request, roles) => {
    const actor = await enter(request, roles, async (_tx, who) => who)
    const { ticket, patient, studyUid } = openings.get(opening, actor.accountId)
    await network.receipt({ ...counts, ticket, patient, studyUid, at: deps.now() })
    return { taken: true }
  })
  door(contract.lookUpForClient, async ({ caseId, code }, request, roles) => {
    const actor = await enter(request, roles, async (tx, who) => {
      await getCase(tx, who, caseId as never)
      await record(tx, who, 'imaging.care-look-up', { kind: 'case', id: caseId })
      return who
    })
    const person = { code, proof: 'card' as const }
    const { studies, nodes } = await network.lookUp(actor, {
      ...{ purpose: 'CAREMGT' as const, person, encounter: null },
    })
    return { exams: examsOf(studies, nodes) }
  })

  app.get(`${OPENING}/manifest`, async (request, reply) => {
    const { manifest, get } = await openingOf(request, reply)
    const answer = await get('/manifest', 'application/fhir+json')
    const body = Buffer.from(await answer.arrayBuffer())
    const digest = createHash('sha256').update(body).digest('hex')
    reply.header('x-manifest-indexed', digest === manifest ? 'yes' : 'no')
    return reply.type('application/fhir+json').send(body)
  })
  app.get(`${OPENING}/files/:series/:instance`, async (request, reply) => {
    const { series = '', instance = '' } = request.params as Record<string, string>
    if (!isUid(series) || !isUid(instance)) throw noSuch('instance')
    const { get } = await openingOf(request, reply)
    const answer = await get(`/series/${series}/instances/${instance}`, 'application/dicom')
    const length = answer.headers.get('content-length')
    if (length) reply.header('content-length', length)
    reply.type('application/dicom')
    return reply.send(answer.body ? Readable.fromWeb(answer.body as ReadableStream) : '')
  })

  /** What the node gives goes on as it comes; whoever turns away ends it there as well. */
  async function openingOf(request: FastifyRequest, reply: FastifyReply) {
    const { opening = '' } = request.params as Record<string, string>
    const actor = await enter(request, VIEWERS, async (_tx, who) => who)
    const { ask, studyUid, manifest } = openings.get(opening, actor.accountId)
    const control = new AbortController()
    reply.raw.once('close', () => control.abort())
    async function get(path: string, accept: string) {
      const url = `/dicom-web/studies/${studyUid}${path}`
      const answer = await ask(url, { headers: { accept }, signal: control.signal })
      if (!answer.ok) throw await refusalOf(answer)
      return answer
    }
    return { manifest, get }
  }

  function inHand(request: FastifyRequest, roles: readonly Role[], id: contract.EncounterId) {
    return asking(
      request,
      roles,
      () => ({ kind: 'encounter', id }),
      async (tx, actor) => ({
        ...(await encounterInHand(tx, actor, id, deps)),
        purpose: 'TREAT',
      }),
    )
  }

  function byRight(request: FastifyRequest, roles: readonly Role[]) {
    return asking(
      request,
      roles,
      ({ accountId: id }) => ({ kind: 'account', id }),
      async (tx, actor) => ({
        ...(await ownPerson(tx, actor, deps)),
        purpose: 'PATRQT',
      }),
    )
  }

  /** On record before anybody is asked. */
  function asking(
    request: FastifyRequest,
    roles: readonly Role[],
    subjectOf: (actor: Actor) => Subject,
    find: (tx: Tx, actor: Actor) => Promise<Asked>,
  ) {
    return enter(request, roles, async (tx, actor) => {
      const asked = await find(tx, actor)
      await record(tx, actor, 'imaging.look-up', subjectOf(actor))
      return { actor, asked }
    })
  }

  function enter<Result>(
    request: FastifyRequest,
    roles: readonly Role[],
    work: (tx: Tx, actor: Actor) => Promise<Result>,
  ) {
    return inTransaction<EnteredRow, Result>(db, {
      opening: `select * from ${gate(request)}`,
      work: async (tx, [entered]) => {
        if (!entered) throw new Refusal('not-signed-in', 401)
        const actor = toActor(entered)
        if (!roles.some((role) => role === actor.role)) throw new Refusal('not-allowed', 403)
        return work(tx, actor)
      },
    })
  }

  function door<Input extends z.ZodObject, Output extends z.ZodType>(
    endpoint: Endpoint<Input, Output>,
    answer: (
      input: z.output<Input>,
      request: FastifyRequest,
      roles: readonly Role[],
    ) => Promise<z.input<Output>>,
  ) {
    const { method, path, output } = endpoint
    const roles = endpoint.roles === 'anyone' ? [] : endpoint.roles
    app.route({
      ...{ method, url: `/api${path}`, config: { endpoint } },
      async handler(request) {
        checkDepth(request)
        const input = readInput(endpoint, request) as z.output<Input>
        return output.parse(await answer(input, request, roles))
      },
    })
  }
}
