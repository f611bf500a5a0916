import { toInstant } from '#platform/model/time.ts'
import { checkpointFile, exportCheckpoint } from '#platform/server/audit-checkpoint.ts'
import { describeReport } from '#platform/server/audit-report.ts'
import { verifyAudit } from '#platform/server/audit-verify.ts'
import { type Config, readConfig } from '#platform/server/config.ts'
import { readOrMakeKeys } from '#platform/server/key-file.ts'
import { migrate } from '#platform/server/migrate.ts'
import { StartError } from '#platform/server/start-error.ts'
import { withOwner } from './cli-database.ts'
import { isOfProduct } from './start-database.ts'

type Command = (config: Config) => Promise<{ readonly says: string; readonly code: 0 | 1 }>

const COMMANDS: Readonly<Record<string, Command>> = {
  async 'audit verify'(config) {
    const report = await withOwner(config, (owner) => verifyAudit(owner, checkpointsOf(config)))
    return { says: describeReport(report), code: report.ok ? 0 : 1 }
  },

  async 'audit checkpoint'(config) {
    const now = () => toInstant(new Date())
    const written = await withOwner(config, (owner) =>
      exportCheckpoint(owner, checkpointsOf(config), now),
    )
    return { says: written ? '已写入一个新的检查点。' : '上次检查点之后没有新的记录。', code: 0 }
  },

  async migrate(config) {
    const ran = await withOwner(config, (owner) => migrate(owner, isOfProduct))
    return { says: ran.length > 0 ? ran.join('\n') : '数据库结构已是最新。', code: 0 }
  },
}

/**
 * Commands that need the settings, and most of them the database.
 * @throws StartError
 */
export async function runOperatorCommand(name: string) {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new StartError(`可用的命令：${Object.keys(COMMANDS).join('、')}`)
  return command(readConfig())
}

function checkpointsOf({ dataDir, keyFile }: Config) {
  return checkpointFile(dataDir, readOrMakeKeys(keyFile, false).master)
}
