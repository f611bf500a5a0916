/**
 * The same SQL on the same kind of pool behind a bare Fastify route: no session, no context, no
 * row-level security (it logs in as the owner), no audit, no contract. The measure of what the
 * ground costs.
 */
import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'
import { NEW_ID, type Statement } from './capture.ts'

interface Order {
  readonly url: string
  /** What the SQL asks of the session: `-c app.role=…`. */
  readonly options: string
  readonly port: number
  readonly reads: Record<string, Statement[]>
  readonly writes: Record<string, Statement[]>
}

process.once('message', async ({ url, options, port, reads, writes }: Order) => {
  const pool = new pg.Pool({ connectionString: url, max: 10, options })
  const app = Fastify()
  for (const [name, statements] of Object.entries(reads)) {
    app.get(`/${name}`, async () => {
      const client = await pool.connect()
      try {
        const results = []
        for (const { sql, parameters } of statements)
          results.push((await client.query(sql, [...parameters])).rows)
        return results
      } finally {
        client.release()
      }
    })
  }
  for (const [name, statements] of Object.entries(writes)) {
    app.post(`/${name}`, async () => {
      const id = randomUUID()
      const client = await pool.connect()
      try {
        await client.query('begin')
        for (const { sql, parameters } of statements)
          await client.query(
            sql,
            parameters.map((value) => (value === NEW_ID ? id : value)),
          )
        await client.query('commit')
        return { id }
      } finally {
        client.release()
      }
    })
  }
  await app.listen({ port, host: '127.0.0.1' })
  process.send?.('ready')
})
