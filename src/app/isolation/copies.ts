import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { APP_ROLE, connect, type Db } from '#platform/server/db.ts'

export interface Copy {
  readonly name: string
  /** As the product sees it. */
  readonly db: Db
  readonly owner: Db
  /** Lets go of it, so that it can be copied. */
  readonly leave: () => Promise<void>
}

/** Copies of a database, to be spoilt one after the other; all are gone after `dropAll`. */
export function copier(ownerUrl: string) {
  const admin = connect({ url: ownerUrl, max: 1 })
  const copies: Copy[] = []

  return {
    async copy(template: string): Promise<Copy> {
      const url = new URL(ownerUrl)
      const name = `isolation_${randomUUID().replaceAll('-', '')}`
      await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin)
      url.pathname = `/${name}`
      const db = connect({ url: url.href, role: APP_ROLE, max: 4 })
      const owner = connect({ url: url.href, max: 1 })
      const leave = async () => {
        await Promise.all([db.destroy(), owner.destroy()])
      }
      const made = { name, db, owner, leave }
      copies.push(made)
      return made
    },

    async dropAll() {
      for (const { name, leave } of copies) {
        await leave()
        await sql`drop database ${sql.id(name)} with (force)`.execute(admin)
      }
      await admin.destroy()
    },
  }
}

export type Copier = ReturnType<typeof copier>
