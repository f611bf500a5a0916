import { Agent, request } from 'node:http'

export interface Shot {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Record<string, string>
  readonly body?: Uint8Array
}

export interface Timing {
  readonly perSecond: number
  readonly megabytesPerSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** All shots, over so many connections, one after the other on each. */
export async function fireAll(shots: readonly Shot[], connections: number): Promise<Timing> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const waiting = [...shots].reverse()
  const took: number[] = []
  let bytes = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let shot = waiting.pop(); shot; shot = waiting.pop()) {
        const start = performance.now()
        const moved = await fire(shot, agent)
        bytes += moved
        took.push(performance.now() - start)
      }
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor((took.length - 1) * share)] ?? 0
  return {
    perSecond: took.length / seconds,
    megabytesPerSecond: bytes / 1_000_000 / seconds,
    ...{ p50: at(0.5), p99: at(0.99) },
  }
}

function fire({ method, url, headers = {}, body }: Shot, agent: Agent) {
  return new Promise<number>((resolve, reject) => {
    const length = body && { 'content-length': String(body.length) }
    const ask = request(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      let bytes = body?.length ?? 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('error', reject)
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${method} ${url}: ${answer.statusCode}`)),
      )
    })
    ask.on('error', reject)
    ask.end(body)
  })
}
