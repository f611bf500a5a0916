import { createServer } from 'node:net'

/** A first look, before anything is installed; the server looks again, with all its settings. */
export function checkPortIsFree() {
  const port = Number(process.env.PORT || 8080)
  const host = process.env.HOST || '127.0.0.1'
  return new Promise((resolve, reject) => {
    if (!Number.isInteger(port) || port < 1 || port > 65535) return resolve()
    const server = createServer()
    server.once('error', ({ code }) => {
      if (code !== 'EADDRINUSE') return resolve()
      const other = port === 65535 ? 8080 : port + 1
      const hint = `请停止那个程序，或换一个端口，例如 PORT=${other} npm start。`
      reject(new Error(`端口 ${port} 已被别的程序占用；${hint}`))
    })
    server.listen({ host, port }, () => server.close(() => resolve()))
  })
}
