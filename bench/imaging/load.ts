import { openWire, type Take, type Wire } from './wire.ts'

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
  const waiting = [...shots].reverse()
  const took: number[] = []
  let bytes = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const wires = new Map<string, Wire>()
      for (let shot = waiting.pop(); shot; shot = waiting.pop()) {
        const start = performance.now()
        const moved = await fire(shot, wires)
        bytes += moved
        took.push(performance.now() - start)
      }
      for (const wire of wires.values()) wire.close()
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor((took.length - 1) * share)] ?? 0
  return {
    perSecond: took.length / seconds,
    megabytesPerSecond: bytes / 1_000_000 / seconds,
    ...{ p50: at(0.5), p99: at(0.99) },
  }
}

/** One shot, for what comes back. */
export async function fetchBytes(shot: Shot): Promise<Buffer> {
  const wires = new Map<string, Wire>()
  const chunks: Buffer[] = []
  await fire(shot, wires, (chunk) => chunks.push(Buffer.from(chunk)))
  for (const wire of wires.values()) wire.close()
  return Buffer.concat(chunks)
}

/** @returns the bytes that went and came */
async function fire(shot: Shot, wires: Map<string, Wire>, take?: Take) {
  const { method, url, headers = {}, body } = shot
  const [, host = '', path = ''] = /^http:\/\/([^/]+)(.*)$/.exec(url) ?? []
  const [name = '', port = '80'] = host.split(':')
  const wire = wires.get(host) ?? openWire(name, Number(port))
  wires.set(host, wire)
  const lines = [`${method} ${path || '/'} HTTP/1.1`, `Host: ${host}`]
  for (const [key, value] of Object.entries(headers)) lines.push(`${key}: ${value}`)
  if (body) lines.push(`Content-Length: ${body.length}`)
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
  const { status, length } = await wire.ask(body ? [head, body] : [head], take)
  if (status !== 200) throw new Error(`${method} ${url}: ${status}`)
  return length + (body?.length ?? 0)
}
