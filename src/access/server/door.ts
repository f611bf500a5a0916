import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '#platform/model/contract.ts'
import { checkDepth, readInput } from '#platform/server/intake.ts'

type Answer<Input, Output> = (
  input: Input,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Output>

/**
 * Mounts an endpoint that sets cookies or carries a password: without transaction of its own and
 * without idempotency key, else like all others.
 */
export function door<Input extends z.ZodObject, Output extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<Input, Output>,
  answer: Answer<z.output<Input>, z.input<Output>>,
) {
  const { method, path, output } = endpoint
  app.route({
    method,
    url: `/api${path}`,
    config: { endpoint },
    async handler(request, reply) {
      checkDepth(request)
      const input = readInput(endpoint, request) as z.output<Input>
      reply.header('cache-control', 'no-store')
      return output.parse(await answer(input, request, reply))
    },
  })
}

export function addCookies(reply: FastifyReply, ...cookies: readonly string[]) {
  if (cookies.length > 0) reply.header('set-cookie', cookies)
}
