import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { checkKeys } from './key-print.ts'
import { freshDatabase } from './testing.ts'

test('a database takes its first keys, and no others after that', async () => {
  const { db, owner } = await freshDatabase()
  const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  await checkKeys(db, first, '/keys.json')
  await checkKeys(db, first, '/keys.json')
  await expect(checkKeys(db, second, '/keys.json')).rejects.toThrow(
    /不是这个数据库的密钥.*KEY_FILE/,
  )

  const { rows } = await sql<{ print: Buffer }>`select print from platform.key_print`.execute(owner)
  expect(rows[0]?.print).not.toEqual(first)
})
