import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../imaging/parties.ts'

/** Where servers run: under which address, and behind which command. */
export interface Site {
  readonly host: string
  readonly command: readonly string[]
}

export interface HubProcess {
  readonly url: string
  readonly addMember: (org: string, key: string) => Promise<void>
  readonly addNode: (name: string, key: string, url: string) => Promise<void>
  /** Its public keys. */
  readonly keys: readonly string[]
  readonly stop: () => Promise<void>
}

export interface NodeProcess {
  readonly name: string
  readonly url: string
  /** For tools: stow, qido, wado. */
  readonly token: string
  readonly stop: () => Promise<void>
}

const run = promisify(execFile)
const TSX = ['--import', 'tsx']

export async function startHub(site: Site, folder: string): Promise<HubProcess> {
  const data = join(folder, 'hub')
  const { url, stop } = await start(site, 'src/app/imaging-hub.ts', data, [])
  return {
    ...{ url, stop, keys: (await cli(site, 'hub-keys', '--hub', data)).split('\n') },
    async addMember(org, key) {
      const what = ['--title', '医院', '--purposes', 'TREAT', `--key=${key}`]
      await cli(site, 'hub-member', '--hub', data, '--org', org, ...what)
    },
    async addNode(name, key, baseUrl) {
      const what = ['--title', name, '--url', baseUrl, `--key=${key}`]
      await cli(site, 'hub-node', '--hub', data, '--name', name, ...what)
    },
  }
}

/** A node of the network: what came to it is sealed after three seconds. */
export async function startNode(
  site: Site,
  folder: string,
  { name, unit, hub }: { name: string; unit: string; hub: HubProcess },
): Promise<NodeProcess> {
  const data = join(folder, name)
  const keys = hub.keys.map((key) => `--hub-key=${key}`)
  const network = ['--hub', hub.url, ...keys, '--unit', unit]
  const own = ['--name', name, '--settle', '0.05', ...network]
  const { url, stop } = await start(site, 'src/app/imaging-node.ts', data, own)
  await hub.addNode(name, await cli(site, 'node-key', '--node', data), url)
  const token = await cli(site, 'node-token', '--node', data, '--ops', 'stow,qido,wado')
  return { name, url, token, stop }
}

async function start({ host, command }: Site, program: string, data: string, own: string[]) {
  mkdirSync(data, { recursive: true })
  const port = await freePort()
  const url = `http://${host}:${port}`
  const whole = [...command, process.execPath, ...TSX, program]
  const [first = '', ...others] = [
    ...whole,
    '--port',
    `${port}`,
    '--data',
    data,
    '--url',
    url,
    ...own,
  ]
  const child = spawn(first, others, {
    env: { ...process.env, HOST: host, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'close')
  // Whatever goes wrong here, nothing of it stays.
  process.once('exit', () => child.kill('SIGTERM'))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('已就绪') && resolve())
    child.once('close', () => reject(new Error(`${program} did not start`)))
  })
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function cli({ command }: Site, ...args: readonly string[]) {
  const whole = [...command, process.execPath, ...TSX, 'src/app/cli.ts', ...args]
  const [first = '', ...others] = whole
  const { stdout } = await run(first, others)
  return stdout.trim()
}
