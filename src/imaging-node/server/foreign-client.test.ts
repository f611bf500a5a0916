import type { AddressInfo } from 'node:net'
import { api } from 'dicomweb-client'
import { Window } from 'happy-dom'
import { expect, onTestFinished, test, vi } from 'vitest'
import { anImagingNode, aSlice } from './testing.ts'

/** What is used of it; its own types ask for what it fills in itself. */
interface ForeignClient {
  headers: Readonly<Record<string, string>>
  storeInstances(given: { datasets: readonly ArrayBuffer[] }): Promise<unknown>
  searchForStudies(given: { queryParams: Readonly<Record<string, string>> }): Promise<object[]>
  searchForSeries(given: Study): Promise<object[]>
  searchForInstances(given: Study): Promise<object[]>
  retrieveStudyMetadata(given: Study): Promise<object[]>
  retrieveStudy(given: Study): Promise<ArrayBuffer[]>
  retrieveInstance(given: typeof WHERE): Promise<ArrayBuffer>
  retrieveInstanceFrames(
    given: typeof WHERE & { readonly frameNumbers: readonly number[] },
  ): Promise<ArrayBuffer[]>
}
type Study = { readonly studyInstanceUID: string }

/** The client of the viewers OHIF and Slim, as it works in a page of the node’s own origin. */
async function aForeignClient() {
  const house = await anImagingNode()
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = house.app.server.address() as AddressInfo
  const page = new Window({ url: `http://127.0.0.1:${port}/` })
  vi.stubGlobal('XMLHttpRequest', page.XMLHttpRequest)
  onTestFinished(async () => {
    vi.unstubAllGlobals()
    await page.happyDOM.close()
  })
  const client = new (api.DICOMwebClient as unknown as new (given: object) => ForeignClient)({
    url: `http://127.0.0.1:${port}/dicom-web`,
    headers: { Authorization: `Bearer ${house.token}` },
    verbose: false,
  })
  return { ...house, client }
}

const WHERE = {
  ...{ studyInstanceUID: '1.2.3', seriesInstanceUID: '1.2.3.1', sopInstanceUID: '1.2.3.1.2' },
}

test('a client of others stores, searches, reads metadata, instances and frames', async () => {
  const { client } = await aForeignClient()
  const slices = [1, 2, 3].map((number) => aSlice({ number, syntax: '1' }))
  await client.storeInstances({ datasets: slices.map(toArrayBuffer) })

  const studies = await client.searchForStudies({ queryParams: { PatientID: 'P1' } })
  expect(studies).toMatchObject([{ '0020000D': { Value: ['1.2.3'] } }])
  expect(await client.searchForSeries({ studyInstanceUID: '1.2.3' })).toHaveLength(1)
  expect(await client.searchForInstances({ studyInstanceUID: '1.2.3' })).toHaveLength(3)
  expect(await client.retrieveStudyMetadata({ studyInstanceUID: '1.2.3' })).toHaveLength(3)

  const one = Buffer.from(await client.retrieveInstance(WHERE))
  expect(one.equals(slices[1] as Uint8Array)).toBe(true)
  const all = await client.retrieveStudy({ studyInstanceUID: '1.2.3' })
  expect(new Set(all.map((bytes) => Buffer.from(bytes).toString('base64')))).toEqual(
    new Set(slices.map((bytes) => Buffer.from(bytes).toString('base64'))),
  )
  const [frame] = await client.retrieveInstanceFrames({ ...WHERE, frameNumbers: [1] })
  expect(Buffer.from(frame as ArrayBuffer).equals(Buffer.alloc(16 * 16 * 2, 2))).toBe(true)
})

test('a client of others hears that a token does not reach, and that a study is not there', async () => {
  const { client } = await aForeignClient()
  await expect(client.retrieveStudyMetadata({ studyInstanceUID: '9.9' })).rejects.toMatchObject({
    status: 404,
  })
  client.headers = { Authorization: 'Bearer nothing' }
  await expect(client.searchForStudies({ queryParams: {} })).rejects.toMatchObject({ status: 401 })
})

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
