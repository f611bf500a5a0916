/** Where the pages themselves lie while there is no network. The worker knows the name too. */
export const SHELL_CACHE = 'renqiao-shell'
export type ShellCache = typeof SHELL_CACHE

const WORKER = '/offline-worker.js'

/**
 * From now on the pages open without a network: what this page was made of is put aside, and a worker
 * answers in place of the server. Nothing that the product says about anybody is ever put there.
 */
export async function keepShell() {
  if (!('serviceWorker' in navigator)) throw new Error('This browser has no service workers')
  await caches.delete(SHELL_CACHE)
  const cache = await caches.open(SHELL_CACHE)
  const parts = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
  await cache.addAll(['/', ...new Set(parts.map(({ pathname }) => pathname))])
  await navigator.serviceWorker.register(WORKER, { type: 'module' })
  await navigator.serviceWorker.ready
}

export async function dropShell() {
  if (!('serviceWorker' in navigator)) return
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
  await caches.delete(SHELL_CACHE)
}
