import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'
import { addMinutes } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type ListedInstance, readManifest } from '../../model/manifest.ts'
import type { Doors } from '../doors.ts'
import type { Network } from '../network.ts'
import { refusalOf } from '../node-session.ts'
import type { Opening, Openings } from '../openings.ts'
import { fetchManifest } from '../signed-manifest.ts'
import { MOST_IN_ZIP, type ZipEntry, zipOf } from './zip.ts'

interface Means {
  readonly doors: Doors
  readonly network: Network
  readonly openings: Openings
  readonly deps: Deps
}

/** One’s own study as a file: what the node keeps, byte for byte, with the manifest beside it. */
export function serveDownload(app: FastifyInstance, { doors, network, openings, deps }: Means) {
  app.get('/api/imaging/openings/:opening/zip', async (request, reply) => {
    const { opening = '' } = request.params as Record<string, string>
    const { accountId } = await doors.enter(request, ['insured'], async (tx, actor) => {
      openings.get(opening, actor.accountId)
      await record(tx, actor, 'imaging.download', { kind: 'account', id: actor.accountId })
      return actor
    })
    const control = new AbortController()
    reply.raw.once('close', () => control.abort())
    const current = () => openings.get(opening, accountId)
    const body = await fetchManifest(current(), control.signal)
    const { series } = readManifest(JSON.parse(body.toString()), true)
    const files = series.flatMap(({ instances }) => instances)
    if (files.reduce((sum, { size }) => sum + size + 500, 0) > MOST_IN_ZIP)
      throw new Refusal('study-too-large', 413, {
        message: '这项检查超过 4 GB，不能打成一个文件下载。请打开来看，或到保存影像的医院拷贝。',
      })
    const entries = listEntries()
    return reply
      .type('application/zip')
      .header('content-disposition', 'attachment; filename="study.zip"')
      .header('cache-control', 'no-store')
      .send(Readable.from(zipOf(entries), { objectMode: false }))

    function* listEntries(): Generator<ZipEntry> {
      yield {
        ...{ name: 'manifest.json', size: body.length },
        read: async function* () {
          yield body
        },
      }
      for (const [at, { instances }] of series.entries())
        for (const [place, one] of instances.entries())
          yield {
            name: `series-${at + 1}/${String(place + 1).padStart(5, '0')}.dcm`,
            size: one.size,
            read: () => verified(one),
          }
      void tellReceipt(files.length)
    }

    async function* verified(one: ListedInstance) {
      await goOn(request)
      const path = `/series/${one.series}/instances/${one.uid}`
      for (const again of [true, false]) {
        const bytes = await getFile(current(), path, control)
        const digest = createHash('sha256').update(bytes).digest('hex')
        if (digest === one.digest) {
          yield bytes
          return
        }
        // Broken off rather than handed over: what is not what the manifest says is no image.
        if (!again) throw new Error('A file is not what the manifest says')
      }
    }

    /** A download may outlive the half hour. */
    async function goOn(by: FastifyRequest) {
      const { expiresAt, again, renew } = current()
      if (!again || expiresAt > addMinutes(deps.now(), 5)) return
      openings.goOn(opening, await renew(await again(by)))
    }

    async function tellReceipt(count: number) {
      const counts = { instances: count, verified: count, corrupt: 0 }
      try {
        const { ticket, patient, studyUid } = current()
        await network.receipt({ ...counts, ticket, patient, studyUid, at: deps.now() })
      } catch {
        // Nobody who has the file is to be told that a receipt was not.
      }
    }
  })
}

/** One file is in memory at a time: it is compared before a byte of it goes out. */
async function getFile({ ask, studyUid }: Opening, path: string, { signal }: AbortController) {
  const headers = { accept: 'application/dicom' }
  const answer = await ask(`/dicom-web/studies/${studyUid}${path}`, { headers, signal })
  if (!answer.ok) throw await refusalOf(answer)
  return Buffer.from(await answer.arrayBuffer())
}
