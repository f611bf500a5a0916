import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { Elements } from '#dicom/model/writing.ts'
import { SOMEBODY } from '#imaging-hub/model/testing.ts'
import { aBody, aSlice, BOUNDARY } from '#imaging-node/server/testing.ts'

/** A PACS that is not ours, and what happens to it behind everybody’s back. */
export interface ForeignPacs {
  readonly url: string
  readonly authorization: string
  readonly store: (...files: readonly Filed[]) => Promise<void>
  readonly spoil: (file: Filed) => void
  readonly lose: (file: Filed) => void
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

export interface Filed {
  readonly study: string
  readonly series: string
  readonly sop: string
  readonly bytes: Uint8Array
}

interface Wish {
  readonly person?: string
  readonly name?: string | Uint8Array
  readonly more?: Elements
}

/** A CT slice of somebody whom the network knows. */
export function filed(study: string, number: number, wish: Wish = {}): Filed {
  const { person = SOMEBODY, name = 'Shen^Yuntian=沈^云田', more } = wish
  const series = `${study}.1`
  const bytes = aSlice({
    study,
    series,
    number,
    name,
    more: { '00100020': ['LO', person], ...more },
  })
  return { study, series, sop: `${series}.${number}`, bytes }
}

const [NAME, PASSWORD] = ['pacs', 'only-for-the-proxy']
const authorization = `Basic ${Buffer.from(`${NAME}:${PASSWORD}`).toString('base64')}`

/** Orthanc with its DICOMweb plugin, when both are installed here. */
export function findOrthanc(): { program: string; plugin: string } | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const program = folders.map((folder) => join(folder, 'Orthanc')).find(existsSync)
  const homes = [
    '/usr/lib/orthanc',
    '/usr/share/orthanc/plugins',
    '/usr/local/share/orthanc/plugins',
  ]
  const plugin = homes
    .filter(existsSync)
    .flatMap((home) => readdirSync(home).map((name) => join(home, name)))
    .find((path) => /libOrthancDicomWeb\.so/.test(path))
  return program && plugin ? { program, plugin } : undefined
}

/** It listens on all addresses, whatever one says; asked from elsewhere it answers nobody. */
export async function anOrthanc(): Promise<ForeignPacs> {
  const { program = '', plugin = '' } = findOrthanc() ?? {}
  const folder = mkdtempSync(join(tmpdir(), 'rq-orthanc-'))
  const port = await freePort()
  const storage = join(folder, 'storage')
  const settings = {
    ...{ StorageDirectory: storage, IndexDirectory: storage, HttpPort: port },
    ...{ DicomServerEnabled: false, RemoteAccessAllowed: false, AuthenticationEnabled: true },
    ...{ RegisteredUsers: { [NAME]: PASSWORD }, DefaultEncoding: 'Utf8', Plugins: [plugin] },
    // What it remembers would hide what became of the file.
    ...{ MaximumStorageCacheSize: 0, DicomWeb: { Enable: true, Root: '/dicom-web/' } },
  }
  writeFileSync(join(folder, 'orthanc.json'), JSON.stringify(settings))
  const url = `http://127.0.0.1:${port}/dicom-web`
  let running: ChildProcess | undefined
  let over: Promise<unknown> = Promise.resolve()
  onTestFinished(async () => {
    running?.kill('SIGKILL')
    await over
    rmSync(folder, { recursive: true, force: true })
  })

  async function start() {
    const child = spawn(program, [join(folder, 'orthanc.json')], { stdio: 'ignore' })
    running = child
    over = new Promise((resolve) => child.once('close', resolve))
    const asks = () => fetch(`${url}/studies?limit=1`, { headers: { authorization } })
    while (!(await asks().catch(() => undefined))?.ok) {
      if (child.exitCode !== null) throw new Error('Orthanc ended')
      await sleep(50)
    }
  }
  /** Where it keeps a file. */
  function pathOf({ bytes }: Filed) {
    const names = readdirSync(storage, { recursive: true }).map((name) =>
      join(storage, String(name)),
    )
    const path = names.find((name) => /\/[\w-]{36}$/.test(name) && readFileSync(name).equals(bytes))
    if (!path) throw new Error('Orthanc has no such file')
    return path
  }
  await start()
  return {
    ...{ url, authorization, start },
    async store(...files) {
      const type = `multipart/related; type="application/dicom"; boundary=${BOUNDARY}`
      const answer = await fetch(`${url}/studies`, {
        ...{ method: 'POST', headers: { authorization, 'content-type': type } },
        body: new Uint8Array(aBody(files.map(({ bytes }) => bytes))),
      })
      if (!answer.ok) throw new Error(`STOW: ${answer.status}`)
    },
    spoil: (file) => writeFileSync(pathOf(file), otherThan(file)),
    lose: (file) => rmSync(pathOf(file)),
    async stop() {
      running?.kill('SIGTERM')
      await over
    },
  }
}

/** The least that may call itself DICOMweb: it counts nothing, knows no pages, and says no length. */
export async function aStandIn(): Promise<ForeignPacs> {
  const there = new Map<string, Filed & { lost?: boolean }>()
  const port = await freePort()
  let server: Server | undefined
  const value = (text: string) => ({ vr: 'UI', Value: [text] })

  function answerTo(path: string): { status: number; json?: unknown; file?: Uint8Array } {
    const [, study, , series, , sop] = path.split('/').slice(2)
    const files = [...there.values()]
    if (sop !== undefined) {
      const found = files.find((one) => one.study === study && one.sop === sop)
      if (!found || found.series !== series) return { status: 404 }
      return found.lost ? { status: 500 } : { status: 200, file: found.bytes }
    }
    if (study === undefined) {
      const studies = [...new Set(files.map((one) => one.study))]
      return { status: 200, json: studies.map((uid) => ({ '0020000D': value(uid) })) }
    }
    const own = files.filter((one) => one.study === study)
    const lines = own.map((one) => ({ '0020000E': value(one.series), '00080018': value(one.sop) }))
    return { status: 200, json: lines }
  }
  async function start() {
    const door = createServer((request, reply) => {
      const [path = ''] = (request.url ?? '').split('?')
      const isOurs = request.headers.authorization === authorization
      const { status, json, file } = isOurs ? answerTo(path) : { status: 401 }
      const type = file
        ? 'multipart/related; type="application/dicom"; boundary="a b"'
        : 'application/json'
      reply.writeHead(status, { 'content-type': type })
      if (json) reply.write(JSON.stringify(json))
      if (file) for (const piece of ['--a b\r\n\r\n', file, '\r\n--a b--']) reply.write(piece)
      reply.end()
    })
    server = door
    await new Promise<void>((resolve) => door.listen(port, '127.0.0.1', resolve))
  }
  async function stop() {
    server?.closeAllConnections()
    await new Promise((resolve) => server?.close(resolve))
  }
  await start()
  onTestFinished(stop)
  return {
    ...{ url: `http://127.0.0.1:${port}/dicom-web`, authorization, start, stop },
    async store(...files) {
      for (const file of files) there.set(file.sop, file)
    },
    spoil: (file) => void there.set(file.sop, { ...file, bytes: otherThan(file) }),
    lose: (file) => void there.set(file.sop, { ...file, lost: true }),
  }
}

/** One sample of the picture is another. */
function otherThan({ bytes }: Filed) {
  const other = Uint8Array.from(bytes)
  other[other.length - 100] = 255 - (other.at(-100) ?? 0)
  return other
}

async function freePort() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
