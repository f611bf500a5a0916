import type { ShellCache } from './shell-cache.ts'

/** What of the worker's own scope is used; the types of the browser know pages only. */
interface WorkerScope {
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(
    type: 'install' | 'activate' | 'fetch',
    listener: (event: WorkerEvent) => void,
  ): void
}
interface WorkerEvent {
  readonly request: Request
  waitUntil(work: Promise<unknown>): void
  respondWith(answer: Promise<Response>): void
}

const CACHE: ShellCache = 'renqiao-shell'
const scope = self as unknown as WorkerScope

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  // Whatever is about people goes to the server or nowhere.
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(getPart(request))
})

/** The newest page where the server answers; else the one that was put aside. */
async function openPage(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  try {
    const page = await fetch(request)
    if (page.ok) await cache.put('/', page.clone())
    return page
  } catch (error) {
    const kept = await cache.match('/')
    if (!kept) throw error
    return kept
  }
}

/** Parts have their content in their name: one that is here is the right one. */
async function getPart(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const part = await fetch(request)
  if (part.ok) await cache.put(request, part.clone())
  return part
}
