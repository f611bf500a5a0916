import type { FastifyError, FastifyRequest } from 'fastify'
import type { AnyEndpoint } from '../model/contract.ts'
import { Refusal } from '../model/refusal.ts'
import { commonRefusals } from '../model/refusal-words.ts'
import type { Language, Words } from '../model/words.ts'

/** A refusal as it goes over the wire: RFC 9457, with a sentence that a person can act on. */
export function toProblem(
  refusal: Refusal,
  language: Language,
  endpoint: AnyEndpoint | undefined,
  requestId: string,
) {
  const known: Readonly<Record<string, Words>> = { ...commonRefusals, ...endpoint?.refusals }
  const words = known[refusal.code] ?? fallback(refusal)
  return {
    type: `urn:renqiao:problem:${refusal.code}`,
    title: words[language],
    status: refusal.status,
    code: refusal.code,
    ...(refusal.field && { field: refusal.field }),
    ...(refusal.faults.length > 0 && { faults: refusal.faults }),
    instance: `urn:renqiao:request:${requestId}`,
  }
}

/** Chinese, unless somebody asks for English. */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  return /^en\b/.test(headers['accept-language'] ?? '') ? 'en' : 'zh'
}

/** What went wrong inside stays inside: the message of an unexpected error is for the log only. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const { statusCode, code = '' } = error as Partial<FastifyError>
  if (statusCode === 413) return new Refusal('too-large', 413)
  if (statusCode === 429) return new Refusal('too-many-requests', 429)
  if (statusCode && statusCode < 500) return new Refusal('malformed-request', statusCode)
  // Of a post that calls for it (access).
  if (code === 'RQ403') return new Refusal('second-factor-required', 403)
  // The wall of a record that is only kept (casework): wherever somebody would write about the person.
  if (code === 'RQ047') return new Refusal('person-restricted')
  if (isOutOfReach(code, error)) return new Refusal('unavailable', 503)
  return new Refusal('internal-error', 500)
}

/** Connection lost or refused, server starting or stopping, or too busy to wait for a lock. */
function isOutOfReach(code: string, error: unknown) {
  return (
    /^(ECONN|ENOENT|EPIPE|ETIMEDOUT|08|57P|53|55P03|40001|40P01)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(String(error))
  )
}

/** For a code that no contract put into words: the sentence it brought along, or a general one. */
function fallback({ status, code, message }: Refusal): Words {
  if (message !== code) return { zh: message, en: message }
  if (status === 404) return commonRefusals['not-found']
  return commonRefusals[status < 500 ? 'refused' : 'internal-error']
}
