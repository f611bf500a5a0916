import { sql } from 'kysely'
import { SYSTEM } from '../model/actor.ts'
import { type Db, inTransaction } from './db.ts'
import { enterAs } from './gate.ts'
import { StartError } from './start-error.ts'
import { deriveKey } from './vault.ts'

/**
 * The keys and the database belong together: the first keys that come are remembered by a print.
 * @throws StartError when others come later
 */
export async function checkKeys(db: Db, master: Buffer, file: string): Promise<void> {
  const mine = deriveKey(master, 'key-print')
  const print = await inTransaction(db, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: async (tx) => {
      await sql`insert into platform.key_print (print) values (${mine})
        on conflict do nothing`.execute(tx)
      const { rows } = await sql<{ print: Buffer }>`select print from platform.key_print`.execute(
        tx,
      )
      return rows[0]?.print
    },
  })
  if (print?.equals(mine)) return
  throw new StartError(
    `密钥文件 ${file} 不是这个数据库的密钥，用它打不开已加密的内容；请用 KEY_FILE 指出原来的密钥文件，或从备份恢复它。`,
  )
}
