import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { connect } from './db.ts'
import { migrate } from './migrate.ts'
import { startTestPostgres } from './postgres/for-tests.ts'

/** One PostgreSQL for the whole run, and in it one migrated database that every test copies. */
export async function setup(project: TestProject) {
  const { ownerUrl, stop } = await startTestPostgres()
  const template = `template_${process.pid}_${Date.now()}`
  const url = new URL(ownerUrl)
  url.pathname = `/${template}`

  const admin = connect({ url: ownerUrl, max: 1 })
  await sql`create database ${sql.id(template)}`.execute(admin)
  const owner = connect({ url: url.href, max: 1 })
  await migrate(owner)
  await owner.destroy()
  project.provide('ownerUrl', ownerUrl)
  project.provide('template', template)

  return async () => {
    await sql`drop database ${sql.id(template)} with (force)`.execute(admin)
    await admin.destroy()
    await stop()
  }
}
