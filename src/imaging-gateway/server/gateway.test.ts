import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import dimse from 'dcmjs-dimse'
import { expect, onTestFinished, test } from 'vitest'
import { anImagingNode, aSlice, aToken } from '#imaging-node/server/testing.ts'
import { createLog } from '#platform/server/log.ts'
import { startGateway } from './index.ts'

const run = promisify(execFile)

async function aGateway(change: { token?: string; url?: string } = {}) {
  const house = await anImagingNode()
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  const { port: nodePort } = house.app.server.address() as AddressInfo
  const { token } = await aToken(house.node, ['stow'])
  const said: string[] = []
  const port = await aFreePort()
  const node = { url: `http://127.0.0.1:${nodePort}/dicom-web`, token, ...change }
  const log = createLog((line) => said.push(line))
  const settings = { title: 'RENQIAO', from: new Set(['CT01']), node, log }
  onTestFinished(await startGateway(settings, port))
  return { ...house, port, said }
}

async function aFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** As a device does it: one association, one instance. @returns the status, or that it was turned away */
function store(port: number, file: Uint8Array, { from = 'CT01', to = 'RENQIAO' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'rq-dimse-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const name = join(folder, 'one.dcm')
  writeFileSync(name, file)
  return new Promise<number | 'turned away'>((resolve, reject) => {
    const client = new dimse.Client()
    const request = new dimse.requests.CStoreRequest(name)
    request.on('response', (response: dimse.responses.Response) => resolve(response.getStatus()))
    client.on('associationRejected', () => resolve('turned away'))
    client.on('networkError', reject)
    client.addRequest(request)
    client.send('127.0.0.1', port, from, to)
  })
}

const EXPLICIT = { syntax: '1' }

test('a device sends by DIMSE, and is told that it is kept when the node has it on its disk', async () => {
  const { port, ask } = await aGateway()
  const slice = aSlice({ ...EXPLICIT, side: 64 })
  expect(await store(port, slice)).toBe(0x0000)
  const found = await ask('studies/1.2.3/instances')
  expect(found.json()).toHaveLength(1)
  // The same once more is the same; other pixels under the same UID are not.
  expect(await store(port, slice)).toBe(0x0000)
  const other = await store(port, aSlice({ ...EXPLICIT, side: 64, shade: 9 }))
  expect([0x0111, 0xc000, 0xa900]).toContain(other)
  expect((await ask('studies/1.2.3/instances')).json()).toHaveLength(1)
})

test('who is not on the list, or calls somebody else, is turned away', async () => {
  const { port, said } = await aGateway()
  expect(await store(port, aSlice(), { from: 'CT99' })).toBe('turned away')
  expect(await store(port, aSlice(), { to: 'OTHER' })).toBe('turned away')
  expect(said.join()).not.toContain('Wang')
})

test('a node that is not there, or does not know the gateway, is told to the device', async () => {
  const gone = await aGateway({ url: `http://127.0.0.1:${await aFreePort()}/dicom-web` })
  expect(await store(gone.port, aSlice())).toBe(0xa700)
  const unknown = await aGateway({ token: 'not-a-token' })
  // More than fits into the buffers between the two: the answer is there before all of it is.
  expect(await store(unknown.port, aSlice({ side: 2048 }))).toBe(0x0124)
})

// Debian's dcmtk is the judge where it is installed.
test.runIf(hasStorescu())(
  'what another’s program sends comes out with the same bytes of data set',
  async () => {
    const { port, ask } = await aGateway()
    const folder = mkdtempSync(join(tmpdir(), 'rq-dimse-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const files = [1, 2, 3].map((number) => aSlice({ ...EXPLICIT, number, side: 256 }))
    const names = files.map((file, n) => {
      writeFileSync(join(folder, `${n}.dcm`), file)
      return join(folder, `${n}.dcm`)
    })
    await run('storescu', ['-aet', 'CT01', '-aec', 'RENQIAO', '127.0.0.1', String(port), ...names])
    for (const [n, file] of files.entries()) {
      const answer = await ask(`studies/1.2.3/series/1.2.3.1/instances/1.2.3.1.${n + 1}`, {
        accept: 'application/dicom',
      })
      expect(dataSetOf(answer.rawPayload).equals(dataSetOf(Buffer.from(file)))).toBe(true)
    }
  },
)

/** What follows the meta information. */
function dataSetOf(file: Buffer) {
  const at = file.indexOf('DICM', 128)
  return file.subarray(at + 4 + 12 + file.readUInt32LE(at + 4 + 8))
}

function hasStorescu() {
  try {
    execFileSync('storescu', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
