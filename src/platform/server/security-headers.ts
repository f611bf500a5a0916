import type { FastifyInstance } from 'fastify'

/**
 * What our pages may load and do: nothing from elsewhere, and nothing that stands in the page itself
 * instead of in a file of ours. Drawn pictures (QR codes, previews) are the only exception. The decoders
 * of medical images are WebAssembly, also from files of ours; JavaScript out of texts stays forbidden.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // To our own server the origin must be told: that is how foreign forms are known.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
}

const A_YEAR_SECONDS = 31_536_000

/** On every answer, also those that say no. */
export function registerSecurityHeaders(app: FastifyInstance) {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    if (request.protocol === 'https')
      reply.header('strict-transport-security', `max-age=${A_YEAR_SECONDS}`)
    // What is asked of the product is about people: it stays in no cache on the way.
    if (/^\/api(\/|\?|$)/.test(request.url)) reply.header('cache-control', 'no-store')
  })
}
