import { Agent, request } from 'node:http'

export interface Shot {
  readonly method: 'GET' | 'POST'
  readonly url: string
  /** Made anew for each request. */
  readonly headers: () => Record<string, string>
  readonly body?: () => string
}

export interface Timing {
  readonly requests: number
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** As many requests as the connections carry in the time, one after the other on each. */
export async function load(shot: Shot, connections: number, seconds: number): Promise<Timing> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const took: number[] = []
  const begun = performance.now()
  const end = begun + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const start = performance.now()
        await fire(shot, agent)
        took.push(performance.now() - start)
      }
    }),
  )
  const elapsed = (performance.now() - begun) / 1000
  agent.destroy()
  took.sort((a, b) => a - b)
  const at = (share: number) =>
    took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  return { requests: took.length, perSecond: took.length / elapsed, p50: at(0.5), p99: at(0.99) }
}

function fire({ method, url, headers, body }: Shot, agent: Agent) {
  return new Promise<void>((resolve, reject) => {
    const content = body?.()
    const length = content && { 'content-length': String(Buffer.byteLength(content)) }
    const ask = request(url, { method, agent, headers: { ...headers(), ...length } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
      })
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve()
          : reject(new Error(`${method} ${url}: ${answer.statusCode} ${text.slice(0, 300)}`)),
      )
    })
    ask.on('error', reject)
    ask.end(content)
  })
}
