import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, type Party } from './parties.ts'

const PLUGINS = [
  '/usr/share/orthanc/plugins',
  '/usr/lib/orthanc',
  '/usr/local/share/orthanc/plugins',
]
const DICOM_WEB = 'libOrthancDicomWeb.so'
/** Until it answers, in milliseconds. */
const PATIENCE = 20_000

/**
 * Orthanc with its DICOMweb plugin, as Debian gives them, in a folder of its own; `ORTHANC` says where it is.
 * Set for speed where it may choose: answers are not zipped, and nobody has to sign in.
 * @returns undefined when it is not installed
 */
export async function startOrthanc(folder: string): Promise<Party | undefined> {
  const program = process.env.ORTHANC ?? inPath('Orthanc')
  const plugin = PLUGINS.map((place) => join(place, DICOM_WEB)).find((file) => existsSync(file))
  if (!program || !plugin) return undefined
  const [httpPort, dicomPort] = [await freePort(), await freePort()]
  mkdirSync(folder)
  const settings = join(folder, 'orthanc.json')
  writeFileSync(
    settings,
    JSON.stringify({
      ...{ Name: 'bench', StorageDirectory: join(folder, 'store'), Locale: 'C' },
      ...{ HttpPort: httpPort, DicomPort: dicomPort, DicomServerEnabled: false },
      ...{ RemoteAccessAllowed: false, AuthenticationEnabled: false },
      ...{ DefaultEncoding: 'Utf8', HttpCompressionEnabled: false, KeepAlive: true },
      Plugins: [plugin],
      DicomWeb: { Enable: true, Root: '/dicom-web/', StudiesMetadata: 'Full' },
    }),
  )
  const server = spawn(program, [settings], { stdio: 'ignore' })
  const gone = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const url = `http://127.0.0.1:${httpPort}`
  const system = await whenReady(`${url}/system`)
  const web = await versionOf(`${url}/plugins/dicom-web`)
  return {
    name: `Orthanc ${system} + DICOMweb ${web}`,
    root: `${url}/dicom-web`,
    headers: {},
    pids: () => [server.pid as number],
    async stop() {
      server.kill('SIGTERM')
      await gone
    },
  }
}

async function whenReady(url: string) {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await sleep(100)) {
    const version = await versionOf(url).catch(() => undefined)
    if (version) return version
  }
  throw new Error('Orthanc does not answer')
}

async function versionOf(url: string) {
  const answer = await fetch(url)
  return ((await answer.json()) as { Version: string }).Version
}

function inPath(name: string) {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
    .map((place) => join(place, name))
    .find((file) => existsSync(file))
}
