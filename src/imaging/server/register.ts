import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getCase } from '#casework/server/index.ts'
import { isUid } from '#dicom/model/uid.ts'
import { PACKED_OR_WHOLE, PACKED_TYPE } from '#imaging-node/model/packed-file.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import * as contract from '../model/contract.ts'
import { renewOpening } from '../model/glass.ts'
import { countArrived } from './arrived.ts'
import { type ImagingSettings, openDoors } from './doors.ts'
import { examsOf } from './exams.ts'
import { registerFund } from './fund/register.ts'
import { registerGlass } from './glass/register.ts'
import { createNetwork } from './network.ts'
import { refusalOf } from './node-session.ts'
import { createOpenings } from './openings.ts'
import { serveDownload } from './share/download.ts'
import { registerShare } from './share/register.ts'
import { fetchManifest } from './signed-manifest.ts'

const OPENING = '/api/imaging/openings/:opening'
const VIEWERS = ['doctor', 'insured'] as const

/**
 * What asks the network. Beside the routes of contracts, because nobody waits for another house with a
 * transaction open; files pass through as they come.
 */
export function registerImaging(app: FastifyInstance, settings: ImagingSettings) {
  const { deps, hub, fetch = globalThis.fetch } = settings
  const doors = openDoors(app, settings)
  const { door, enter, inHand, byRight } = doors
  const network = createNetwork({ call: hub, now: deps.now, fetch })
  const openings = createOpenings(deps.now)
  registerFund(doors, network, deps)
  registerShare(doors, { network, openings, deps })
  serveDownload(app, { doors, network, openings, deps })
  registerGlass(doors, { network, openings, deps, provedAt: settings.provedAt })

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
    const again = (later: FastifyRequest) => inHand(later, roles, encounter)
    const { actor, asked } = await again(request)
    const { id, expiresAt } = openings.add({ ...(await network.open(actor, asked, study)), again })
    return { opening: id, expiresAt }
  })
  door(contract.openOwn, async (study, request, roles) => {
    const again = (later: FastifyRequest) => byRight(later, roles)
    const { actor, asked } = await again(request)
    const { id, expiresAt } = openings.add({ ...(await network.open(actor, asked, study)), again })
    return { opening: id, expiresAt }
  })
  door(renewOpening, async ({ opening }, request, roles) => {
    const actor = await enter(request, roles, async (_tx, who) => who)
    const { again, renew } = openings.get(opening, actor.accountId)
    if (!again) throw noSuch('opening')
    const term = await renew(await again(request))
    openings.goOn(opening, term)
    return { expiresAt: term.expiresAt }
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
    const { opening, signal } = await openingOf(request, reply)
    const body = await fetchManifest(opening, signal)
    const digest = createHash('sha256').update(body).digest('hex')
    reply.header('x-manifest-indexed', digest === opening.manifest ? 'yes' : 'no')
    return reply.type('application/fhir+json').send(body)
  })
  app.get(`${OPENING}/arrived`, async (request, reply) => {
    const { opening, signal } = await openingOf(request, reply)
    return { instances: await countArrived(opening, signal) }
  })
  app.get(`${OPENING}/files/:series/:instance`, async (request, reply) => {
    const { series = '', instance = '' } = request.params as Record<string, string>
    if (!isUid(series) || !isUid(instance)) throw noSuch('instance')
    const { opening, signal } = await openingOf(request, reply)
    const url = `/dicom-web/studies/${opening.studyUid}/series/${series}/instances/${instance}`
    const accept = isPackedFine(request) ? PACKED_OR_WHOLE : 'application/dicom'
    const answer = await opening.ask(url, { headers: { accept }, signal })
    if (!answer.ok) throw await refusalOf(answer)
    const length = answer.headers.get('content-length')
    if (length) reply.header('content-length', length)
    const isPacked = answer.headers.get('content-type')?.startsWith(PACKED_TYPE)
    reply.type(isPacked ? PACKED_TYPE : 'application/dicom').header('vary', 'Accept')
    return reply.send(answer.body ? Readable.fromWeb(answer.body as ReadableStream) : '')
  })

  /** What the node gives goes on as it comes; whoever turns away ends it there as well. */
  async function openingOf(request: FastifyRequest, reply: FastifyReply) {
    const { opening = '' } = request.params as Record<string, string>
    // Who was let in by a share has a pass instead of an account.
    const pass = request.headers['x-opening-pass']
    const owner =
      typeof pass === 'string'
        ? pass
        : (await enter(request, VIEWERS, async (_tx, who) => who)).accountId
    const control = new AbortController()
    reply.raw.once('close', () => control.abort())
    return { opening: openings.get(opening, owner), signal: control.signal }
  }
}

/** Whoever can make the file again out of fewer bytes says so. */
function isPackedFine({ headers }: FastifyRequest) {
  return headers.accept?.includes(PACKED_TYPE) === true
}
