import { isIP } from 'node:net'

/** Whether only this machine can reach it. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

/** `10.0.0.0/8`, `::1`, `192.168.1.7`. */
export function isRange(written: string): boolean {
  const [address = '', bits, ...rest] = written.trim().split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
