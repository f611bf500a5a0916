import pg from 'pg'

const AGAIN_MS = 1_000

/**
 * Hears what is notified on a channel, and comes back by itself when the connection breaks. A
 * reconnection counts as a call: something may have been said meanwhile.
 */
export function listen(url: string, channel: string, called: () => void) {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function open() {
    client = new pg.Client({ connectionString: url, keepAlive: true })
    client.on('error', () => {})
    client.on('notification', called)
    client.once('end', again)
    await client.connect()
    await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    called()
  }

  function again() {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(start, AGAIN_MS)
  }

  let opening = Promise.resolve()
  function start() {
    opening = open().catch(again)
  }
  start()

  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await opening
      await client?.end().catch(() => {})
    },
  }
}
