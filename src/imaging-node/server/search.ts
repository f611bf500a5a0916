import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { JsonDataSet } from '#dicom/model/json.ts'
import { record } from '#platform/server/audit.ts'
import { type Level, patientOf, readSearch, type Search } from '../model/search.ts'
import { actorOf, type Client } from './clients.ts'
import type { Gate } from './gate.ts'
import { type ImagingNode, look } from './node.ts'
import { SERIES, STUDY, scopeOf } from './scope.ts'
import { type Found, type Page, searchPatients } from './search-patients.ts'
import { type Part, pageOf, totalOf } from './search-sql.ts'
import type { Scope } from './store.ts'

const ROOT = '/dicom-web'

const ADDRESSES: readonly (readonly [string, Level])[] = [
  [`${ROOT}/studies`, 'studies'],
  [`${ROOT}/series`, 'series'],
  [`${ROOT}/instances`, 'instances'],
  [`${STUDY}/series`, 'series'],
  [`${STUDY}/instances`, 'instances'],
  [`${SERIES}/instances`, 'instances'],
]

/** Searches. What does not fit on a page is announced, with how much it is. */
export function serveSearch(app: FastifyInstance, node: ImagingNode, enter: Gate) {
  const findPatient = searchPatients(node)
  for (const [url, level] of ADDRESSES) {
    app.get(url, (request, reply) =>
      answer(request, reply, level, request.query as Record<string, unknown>),
    )
    // The same question in the body: what is asked then stands in no address and no log of a proxy.
    if (!url.includes(':'))
      app.post(url.replace(ROOT, `${ROOT}/search`), (request, reply) =>
        answer(request, reply, level, (request.body ?? {}) as Record<string, unknown>),
      )
  }

  /** Any question, with its entry in the log. */
  function findAnything(client: Client, search: Search, scope: Part): Promise<Page> {
    return look(node, async (tx) => {
      const { rows } = await pageOf(search, scope).execute(tx)
      const known = rows.length < search.limit && (rows.length > 0 || search.offset === 0)
      const total = known
        ? search.offset + rows.length
        : Number((await totalOf(search, scope).execute(tx)).rows[0]?.total)
      const { level } = search
      await record(tx, actorOf(client), 'imaging-node.search', { kind: level, id: String(total) })
      return { found: rows as Found[], total }
    })
  }

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    level: Level,
    query: Record<string, unknown>,
  ) {
    const client = await enter(request, reply, 'qido')
    const params = request.params as Partial<Scope>
    const scope = {
      ...(params.study === undefined ? {} : scopeOf(request)),
      ...(client.session && { among: client.session.studies }),
    }
    const search = readSearch(level, query)
    const patient = client.session ? undefined : patientOf(search)
    const { found, total } =
      patient === undefined
        ? await findAnything(client, search, scope)
        : await findPatient({ patient, client: client.id, most: search.limit })
    const remaining = Math.max(0, total - search.offset - found.length)
    const warnings = [
      ...(remaining > 0 ? [`There are ${remaining} additional results that can be requested`] : []),
      ...(search.notGiven.length > 0
        ? [`Not returned by searches: ${search.notGiven.join(' ').replace(/[^\w. ]/g, '?')}`]
        : []),
    ]
    if (warnings.length > 0)
      reply.header('warning', warnings.map((text) => `299 ${node.name} "${text}"`).join(', '))
    reply.header('x-total-count', total).header('cache-control', 'no-store')
    const body = found.map((one) => describe(one, `${node.publicUrl}${ROOT}`))
    return reply.type('application/dicom+json').send(JSON.stringify(body))
  }
}

function describe(found: Found, root: string): JsonDataSet {
  const { studyUid, study, modalities, seriesCount, instanceCount } = found
  const { seriesUid, series, seriesInstances, sopUid, instance, syntax } = found
  let address = `${root}/studies/${studyUid}`
  if (seriesUid) address += `/series/${seriesUid}`
  if (sopUid) address += `/instances/${sopUid}`
  return {
    ...study,
    '00080056': { vr: 'CS', Value: ['ONLINE'] },
    '00080061': { vr: 'CS', Value: modalities },
    '00201206': { vr: 'IS', Value: [seriesCount] },
    '00201208': { vr: 'IS', Value: [instanceCount] },
    ...series,
    ...(seriesInstances !== undefined && {
      '00201209': { vr: 'IS', Value: [seriesInstances] },
    }),
    ...instance,
    ...(syntax && { '00083002': { vr: 'UI', Value: [syntax] } }),
    '00081190': { vr: 'UR', Value: [address] },
  }
}
