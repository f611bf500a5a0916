import pg from 'pg'
import { StartError } from '../start-error.ts'

/** The oldest PostgreSQL whose SQL the product may use. */
const OLDEST = 15

/** A connection that comes from the settings, with the variable to complain about. */
interface Given {
  readonly variable: string
  readonly url: string
  /** Taken on at once. */
  readonly role?: string
}

/** @throws StartError when a database that was named in the settings cannot serve */
export async function checkDatabase(given: Given): Promise<void> {
  const [found] = await ask<{ version: string; encoding: string }>(
    given,
    `select current_setting('server_version_num') as version, getdatabaseencoding() as encoding`,
  )
  const { variable } = given
  if (Number(found?.version) < OLDEST * 10_000) {
    throw new StartError(`${variable} 指向的 PostgreSQL 太旧；需要 ${OLDEST} 或更新的版本。`)
  }
  if (found?.encoding !== 'UTF8') {
    throw new StartError(`${variable} 指向的数据库编码是 ${found?.encoding}；需要 UTF8。`)
  }
}

/**
 * Row-level security does not hold for superusers, nor for those who may bypass it.
 * @throws StartError when the application is about to work as one of them
 */
export async function checkAppLogin(given: Given): Promise<void> {
  const [found] = await ask<{ mighty: boolean }>(
    given,
    'select rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user',
  )
  if (found?.mighty === false) return
  throw new StartError(
    `${given.variable} 的账号能绕过行级安全，不能给应用使用；请换成没有 SUPERUSER 和 BYPASSRLS 的账号。`,
  )
}

async function ask<Row extends object>({ variable, url, role }: Given, query: string) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    ...(role && { options: `-c role=${role}` }),
  })
  // The failing query tells of it as well; without a listener it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query<Row>(query)).rows
  } catch (error) {
    // The code is enough to go by; the message may quote the address with its password.
    const { code = '没有应答' } = error as { code?: string }
    throw new StartError(
      `连不上 ${variable} 指定的数据库（${code}）；请检查地址、账号、权限和网络。`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
