import { type ClientRequest, request as http, type IncomingMessage } from 'node:http'
import { request as https } from 'node:https'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

/** The node to which everything goes on. */
export interface NodeAddress {
  /** `http://127.0.0.1:8091/dicom-web` */
  readonly url: string
  readonly token: string
}

/** Status codes of a C-STORE response (PS3.4 §B.2.3, PS3.7 §C). */
export const SUCCESS = 0x0000
const NOT_AUTHORISED = 0x0124
/** Out of resources: the sender keeps what it has and comes again. */
const COME_AGAIN = 0xa700
const CANNOT_UNDERSTAND = 0xc000

export interface SendingOn {
  /** Takes what arrives, however long: not faster than the node takes it. */
  readonly bytes: Writable
  /** What the sender is told once the node has everything on its disk. Never rejects. */
  readonly status: Promise<number>
}

/** From where it comes, and can be asked to wait. */
interface Source {
  pause(): unknown
  resume(): unknown
}

/** One instance, handed on while it arrives; not more of it is held here than is on its way. */
export function sendOn({ url, token }: NodeAddress, source: Source): SendingOn {
  const ask = url.startsWith('https:') ? https : http
  const request = ask(`${url}/studies`, {
    method: 'POST',
    // A connection for each instance: one that was cut is of no use to the next.
    agent: false,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/dicom',
      // A node that refuses at the first line would else hang up on the rest, and its answer be lost
      // with the connection; it reads to the end now, and we hang up when its answer is here.
      connection: 'keep-alive',
    },
  })
  let isOver = false
  let goOn: (() => void) | undefined
  function resume() {
    source.resume()
    const next = goOn
    goOn = undefined
    next?.()
  }
  function finish(status: number) {
    isOver = true
    resume()
    request.destroy()
    return status
  }
  const status = answerTo(request).then(finish, () => finish(COME_AGAIN))
  const bytes = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      // A node that has answered already wants no more of it; the sender is told at its end.
      if (isOver || request.write(chunk)) return done()
      source.pause()
      goOn = done
      request.once('drain', resume)
    },
    final(done) {
      request.end()
      done()
    },
    destroy(error, done) {
      if (!bytes.writableFinished) request.destroy()
      done(error)
    },
  })
  return { bytes, status }
}

async function answerTo(request: ClientRequest): Promise<number> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve)
    request.once('error', reject)
  })
  const { statusCode = 500 } = response
  const body = await text(response)
  if (statusCode === 200) return SUCCESS
  if (statusCode === 409) return failureIn(body) ?? CANNOT_UNDERSTAND
  if (statusCode === 401 || statusCode === 403) return NOT_AUTHORISED
  return statusCode < 500 ? CANNOT_UNDERSTAND : COME_AGAIN
}

const Failures = z.array(
  z.object({ '00081197': z.object({ Value: z.tuple([z.int().min(0).max(0xffff)]) }) }),
)
const Answer = z.object({
  '00081198': z.object({ Value: Failures }).optional(),
  '0008119A': z.object({ Value: Failures }).optional(),
})

/** The Failure Reason of the store answer: the same numbers as in DIMSE (PS3.18 §I.2.2). */
function failureIn(body: string) {
  const { data } = Answer.safeParse(JSON.parse(body))
  const [failure] = [...(data?.['00081198']?.Value ?? []), ...(data?.['0008119A']?.Value ?? [])]
  return failure?.['00081197'].Value[0]
}
