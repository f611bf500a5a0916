import type { FastifyRequest } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'

const HARMLESS = ['GET', 'HEAD', 'OPTIONS']

/**
 * What changes something must come from a page of ours. A browser says where a request comes from
 * and no page can make it lie; a program that is no browser carries no cookie by accident.
 * @throws Refusal foreign-origin
 */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string) {
  if (HARMLESS.includes(request.method)) return
  const { origin, 'sec-fetch-site': site } = request.headers
  const own = origin === undefined ? isOwnSite(site) : isOwn(origin, request.host, publicUrl)
  if (!own) throw new Refusal('foreign-origin', 403)
}

function isOwnSite(site: string | string[] | undefined) {
  return site === undefined || site === 'same-origin' || site === 'none'
}

function isOwn(origin: string, host: string, publicUrl: string) {
  return URL.canParse(origin) && (new URL(origin).host === host || origin === publicUrl)
}
