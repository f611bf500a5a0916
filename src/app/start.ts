import { sql } from 'kysely'
import { isDemoOnly, openSetUp, shutDemo } from '#access/server/index.ts'
import { demonstrationBank, noBank, paymentJobs } from '#claims/server/index.ts'
import { forgetOldDrafts } from '#drafts/server/index.ts'
import { forgetOldLists, startCover } from '#enrolment/server/index.ts'
import { forgetOldImports } from '#imports/server/index.ts'
import { indicatorJobs, refreshCurrent } from '#indicators/server/index.ts'
import type { Config } from '#platform/server/config.ts'
import { type Connection, connect } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { StartError } from '#platform/server/start-error.ts'
import { shiftJobs } from '#shifts/server/index.ts'
import { settleWithdrawn } from '#stories/server/index.ts'
import { reckonCity } from './city-demo.ts'
import { fillDemo } from './demo.ts'
import { serve } from './serve.ts'
import { isOfProduct } from './start-database.ts'
import { type Running, startProcess } from './start-process.ts'

/**
 * The product: from the settings to an open door. Whatever was begun is undone when a later step fails.
 * @param now another clock, for tests of what depends on the season; no setting leads here
 * @throws StartError
 */
export function start(
  config: Config,
  say: (line: string) => void,
  now?: Deps['now'],
): Promise<Running> {
  return startProcess(config, say, {
    isNeeded: isOfProduct,
    ...(now && { now }),
    async open(ground) {
      const { database, db, deps, step } = ground
      const { demo } = config
      if (demo === 'off') await prepareForReal(database.owner, say)
      else if (await step('准备演示数据', () => fillDemo(db, demo, deps, say))) {
        if (demo === 'city') await step('计算指标', () => reckonCity(db, deps))
        await step('统计数据分布', () => analyze(database.owner))
      }
      const app = await step('打开服务', () => serve(ground))
      const bank = demo === 'off' ? noBank : demonstrationBank
      return {
        app,
        jobs: { ...paymentJobs(deps, bank), ...shiftJobs(deps), ...indicatorJobs(deps) },
        chores: [
          {
            name: 'forget-imports',
            everySeconds: 3600,
            run: () => forgetOldImports(db, deps.now()),
          },
          {
            name: 'refresh-indicators',
            everySeconds: 3600,
            run: () => refreshCurrent(db, deps),
          },
          { name: 'start-cover', everySeconds: 600, run: () => startCover(db, deps) },
          { name: 'forget-lists', everySeconds: 3600, run: () => forgetOldLists(db, deps.now()) },
          { name: 'stories', everySeconds: 600, run: () => settleWithdrawn(db, deps.now()) },
          { name: 'forget-drafts', everySeconds: 3600, run: () => forgetOldDrafts(db, deps.now()) },
        ],
      }
    },
  })
}

/** Nobody comes in by what was made for trying out, and the first who come in need the code. */
async function prepareForReal(connection: Connection, say: (line: string) => void) {
  const owner = connect(connection)
  try {
    if (await isDemoOnly(owner))
      throw new StartError(
        '这个数据目录（或数据库）里是演示数据，不能用于正式工作；请用 DATA_DIR 换一个空文件夹，或换一个空数据库。',
      )
    await shutDemo(owner)
    const code = await openSetUp(owner)
    if (code) say(`安装码：${code}（在浏览器打开 /setup，由两位管理员一起完成首次设置）`)
  } finally {
    await owner.destroy()
  }
}

/**
 * PostgreSQL would look at what was filled in within a minute; until then it plans for empty tables, and keeps those
 * plans.
 */
async function analyze(connection: Connection) {
  const owner = connect(connection)
  await sql`analyze`.execute(owner).finally(() => owner.destroy())
}
