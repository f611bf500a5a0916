import { connect, type Socket } from 'node:net'

/** What came back: how much, and the bytes of it for whoever wants to look at them. */
export interface Answer {
  readonly status: number
  readonly length: number
}

/** `last`: nothing more can be asked over this connection. */
type Complete = Answer & { readonly last?: boolean }

export interface Wire {
  /** One at a time. @param take is handed the body as it comes; whoever keeps a piece of it copies it */
  readonly ask: (request: readonly Uint8Array[], take?: Take) => Promise<Answer>
  readonly close: () => void
}

export type Take = (chunk: Buffer) => void

/** Nothing more comes. */
const END = Buffer.alloc(0)
const HEAD_END = Buffer.from('\r\n\r\n')
const LINE_END = Buffer.from('\r\n')
/** What arrives at once. */
const LANDING = 256 * 1024

/**
 * A connection that stays open, and no more of HTTP/1.1 than an answer needs: whoever measures shares the machine with
 * what is measured, and a client of all trades would take as much of it as a fast server. All that comes lands in the same
 * memory: new memory for each piece would have the collector of this process stop what is measured.
 */
export function openWire(host: string, port: number): Wire {
  let socket: Socket | undefined
  let pending: { read: Reader; resolve: (answer: Answer) => void; reject: Reject } | undefined

  function open() {
    const buffer = Buffer.allocUnsafeSlow(LANDING)
    const fresh = connect({ host, port, noDelay: true, onread: { buffer, callback: land } })
    function land(length: number) {
      const answer = pending?.read(buffer.subarray(0, length))
      if (answer?.last) leave(fresh)
      if (answer) settle((one) => one.resolve(answer))
      return true
    }
    fresh.on('error', (error) => settle((one) => one.reject(error)))
    fresh.on('close', () => {
      socket = undefined
      const answer = pending?.read(END)
      if (answer) settle((one) => one.resolve(answer))
      else settle((one) => one.reject(new Error('The connection was closed within an answer')))
    })
    return fresh
  }

  function leave(one: Socket) {
    if (socket !== one) return
    socket = undefined
    one.removeAllListeners('close').destroy()
  }

  function settle(how: (one: NonNullable<typeof pending>) => void) {
    const one = pending
    pending = undefined
    if (one) how(one)
  }

  return {
    ask: (request, take = () => {}) =>
      new Promise((resolve, reject) => {
        pending = { read: readAnswer(take), resolve, reject }
        socket ??= open()
        socket.cork()
        for (const part of request) socket.write(part)
        socket.uncork()
      }),
    close: () => socket?.destroy(),
  }
}

type Reject = (error: Error) => void
/** @param chunk what came, or the end @returns the answer, when it is complete */
type Reader = (chunk: Buffer) => Complete | undefined

function readAnswer(take: Take): Reader {
  let head: Buffer | undefined = Buffer.alloc(0)
  let body: Reader

  return (chunk) => {
    if (!head) return body(chunk)
    head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk
    const end = head.indexOf(HEAD_END)
    if (end < 0) {
      head = Buffer.from(head)
      return undefined
    }
    const text = head.subarray(0, end).toString('latin1')
    const rest = head.subarray(end + HEAD_END.length)
    head = undefined
    const status = Number(text.slice(9, 12))
    const size = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
    const last = /\r\nconnection: *close/i.test(text)
    const chunked = /\r\ntransfer-encoding: *chunked/i.test(text)
    const read =
      size !== undefined
        ? readSized(status, Number(size), take)
        : (chunked ? readChunks : readToEnd)(status, take)
    body = (more) => {
      const answer = read(more)
      return answer && { ...answer, last }
    }
    return rest.length > 0 || size === '0' ? body(rest) : undefined
  }
}

function readSized(status: number, size: number, take: Take): Reader {
  let length = 0
  return (chunk) => {
    length += chunk.length
    take(chunk)
    return length >= size ? { status, length } : undefined
  }
}

function readToEnd(status: number, take: Take): Reader {
  let length = 0
  return (chunk) => {
    length += chunk.length
    take(chunk)
    return chunk === END ? { status, length } : undefined
  }
}

/** RFC 9112 §7.1, without trailers. */
function readChunks(status: number, take: Take): Reader {
  let held: Buffer = END
  let [left, length] = [0, 0]
  return (chunk) => {
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
    for (;;) {
      if (left === 0) {
        const end = held.indexOf(LINE_END)
        if (end < 0) return later()
        const size = Number.parseInt(held.toString('latin1', 0, end), 16)
        const whole = end + 2 * LINE_END.length
        if (size === 0) return held.length < whole ? later() : { status, length }
        left = size + LINE_END.length
        held = held.subarray(end + LINE_END.length)
      }
      const some = held.subarray(0, left)
      left -= some.length
      held = held.subarray(some.length)
      // The end of the line behind each chunk is none of it.
      const mine = some.subarray(0, Math.max(0, some.length + left - LINE_END.length))
      length += mine.length
      take(mine)
      if (left > 0) return undefined
    }
  }

  /** What is left of a piece is still wanted when the next one has landed in its place. */
  function later() {
    held = Buffer.from(held)
    return undefined
  }
}
