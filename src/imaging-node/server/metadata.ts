import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGunzip, createGzip, gunzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'
import { readAccept } from '../model/media-type.ts'
import type { Means } from './means.ts'
import { type ImagingNode, look } from './node.ts'
import { onceFor } from './once-for.ts'
import { createRecent } from './recent.ts'
import { INSTANCE, SERIES, STUDY, scopeOf } from './scope.ts'
import { isKnown } from './send.ts'
import { type KeptInstance, listHeaders } from './store.ts'

const JSON_TYPE = 'application/dicom+json'
const AT_A_TIME = 50
/** Gzipped, in bytes: what is larger is not kept in memory; and how much is kept in all. */
const LARGEST_KEPT = 1024 ** 2
const MOST_KEPT = 32 * 1024 ** 2
const unzip = promisify(gunzip)

/** Data sets without their long values, as JSON: made once for each state of a study or series. */
export function serveMetadata(
  app: FastifyInstance,
  node: ImagingNode,
  { enter, disclose, getInstances }: Omit<Means, 'openBlob'>,
) {
  for (const url of [STUDY, SERIES, INSTANCE]) app.get(`${url}/metadata`, answer)
  const recent = createRecent(MOST_KEPT)
  const nameOf = onceFor((instances: readonly KeptInstance[]) => nameFor(node, instances))

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const client = await enter(request, reply, 'wado')
    const wishes = readAccept(request.headers.accept).map(({ type }) => type)
    if (
      !wishes.some((type) => [JSON_TYPE, 'application/json', 'application/*', '*/*'].includes(type))
    )
      throw new Refusal('not-acceptable', 406, { message: `元数据只以 ${JSON_TYPE} 提供。` })
    const scope = scopeOf(request)
    const instances = await getInstances(scope)
    await disclose(client, 'metadata', instances[0].studyId)
    const name = nameOf(instances)
    if (isKnown(request, reply, `"${name}"`)) return reply.code(304).send()
    const { size, zipped } = await openMetadata(name, instances)
    reply.type(JSON_TYPE).header('vary', 'Accept-Encoding')
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      const source = Buffer.isBuffer(zipped) ? Readable.from([zipped]) : zipped
      return reply.send(source.pipe(createGunzip()))
    }
    return reply.header('content-encoding', 'gzip').header('content-length', size).send(zipped)
  }

  /** What a name says never changes: it is read once, unless it is large. */
  async function openMetadata(name: string, instances: readonly KeptInstance[]) {
    const known = recent.get(name)
    if (known) return { size: known.length, zipped: known }
    const file = await makeMetadata(node, instances)
    const { size } = await stat(file)
    if (size > LARGEST_KEPT) return { size, zipped: createReadStream(file) }
    const zipped = await readFile(file)
    recent.put(name, zipped)
    return { size, zipped }
  }
}

/** Of what is in it: the same name, the same bytes. */
function nameFor({ publicUrl }: ImagingNode, instances: readonly KeptInstance[]) {
  const name = createHash('sha256').update(`${publicUrl} `)
  for (const { sopUid, digest } of instances) name.update(`${sopUid} ${digest} `)
  return name.digest('hex').slice(0, 32)
}

/** @returns the file with the JSON array, gzipped; what it is called says what is in it */
export async function makeMetadata(node: ImagingNode, instances: readonly KeptInstance[]) {
  const [study = ''] = instances.map(({ studyId }) => studyId)
  const folder = join(node.cacheDir, study)
  const file = join(folder, `${nameFor(node, instances)}.json.gz`)
  if (await isThere(file)) return file
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${node.deps.newId()}`
  await pipeline(
    Readable.from(jsonOf(node, instances)),
    createGzip({ level: 5 }),
    createWriteStream(draft, { mode: 0o600 }),
  )
  await rename(draft, file)
  return file
}

/** What was made for a study before it grew. */
export async function forgetMetadata(node: ImagingNode, studyId: string, but: readonly string[]) {
  const folder = join(node.cacheDir, studyId)
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name)
    if (!but.includes(file)) await rm(file, { force: true })
  }
}

async function* jsonOf(node: ImagingNode, instances: readonly KeptInstance[]) {
  let separator = '['
  for (let at = 0; at < instances.length; at += AT_A_TIME) {
    const ids = instances.slice(at, at + AT_A_TIME).map(({ id }) => id)
    for (const header of await look(node, (tx) => listHeaders(tx, ids))) {
      yield separator + addressed((await unzip(header)).toString('utf8'), node.publicUrl)
      separator = ','
    }
  }
  yield ']'
}

/** Addresses are kept without the host, which may change; within a text the quotes are escaped. */
function addressed(json: string, publicUrl: string) {
  return json.replaceAll('"BulkDataURI":"/dicom-web/', `"BulkDataURI":"${publicUrl}/dicom-web/`)
}

async function isThere(file: string) {
  return stat(file).then(
    () => true,
    () => false,
  )
}
