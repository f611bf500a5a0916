import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Gate } from './gate.ts'
import { act, type ImagingNode } from './node.ts'

const Query = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

interface Change {
  readonly seq: string
  readonly kind: string
  readonly studyUid: string
  readonly version: number
  readonly at: Instant
  readonly state: string
  readonly seriesCount: number
  readonly instanceCount: number
  readonly manifest: Buffer | null
}

/**
 * What changed, in the order of numbers without a gap. Nothing appears behind a number that was
 * given out: whoever remembers the last one misses nothing.
 */
export function serveChanges(app: FastifyInstance, node: ImagingNode, enter: Gate) {
  app.get('/changes', async (request, reply) => {
    await enter(request, reply, 'changes')
    const query = Query.safeParse(request.query)
    if (!query.success) throw new Refusal('malformed-request', 400)
    const { after, limit } = query.data
    const rows = await act(node, async (tx) => {
      await sql`select imaging_node.number_changes()`.execute(tx)
      const { rows } =
        await sql<Change>`select c.seq, c.kind, s.study_uid, c.version, c.at, s.state,
          s.series_count, s.instance_count, m.digest as manifest
        from imaging_node.change c join imaging_node.study s on s.id = c.study_id
        left join imaging_node.manifest m
          on m.study_id = c.study_id and m.version = c.version and c.kind = 'sealed'
        where c.seq > ${after} order by c.seq limit ${limit}`.execute(tx)
      return rows
    })
    const changes = rows.map(({ seq, manifest, ...rest }) => ({
      ...{ seq: Number(seq), ...rest },
      ...(manifest && { manifest: manifest.toString('hex') }),
    }))
    reply.header('cache-control', 'no-store')
    return { changes, next: changes.at(-1)?.seq ?? after }
  })
}
