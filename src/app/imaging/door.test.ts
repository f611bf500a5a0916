import { expect, test } from 'vitest'
import { parseConfig } from '#platform/server/config.ts'
import { startImagingHub } from '../start-imaging-hub.ts'
import { startImagingNode } from '../start-imaging-node.ts'
import { aPlace } from './testing.ts'

test('hub and node open with the certificate of the settings, and never in the clear instead', async () => {
  const { env, folder, port } = await aPlace()
  const config = parseConfig({
    ...{ DATABASE_URL: env.DATABASE_URL, DATA_DIR: folder, PORT: String(port) },
    ...{ TLS_CERT: 'no-such-cert.pem', TLS_KEY: 'no-such-key.pem' },
  })
  const node = { name: 'sanming', settleMinutes: 1, charsets: new Map() }
  const sentence = '读不到 TLS_CERT 指定的文件 no-such-cert.pem'
  await expect(startImagingHub(config, () => {})).rejects.toThrow(sentence)
  await expect(startImagingNode(config, node, () => {})).rejects.toThrow(sentence)
  await expect(fetch(`http://127.0.0.1:${port}/readyz`)).rejects.toThrow()
})
