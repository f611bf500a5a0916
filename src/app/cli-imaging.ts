import { parseArgs } from 'node:util'
import { Op } from '#imaging-node/model/op.ts'
import { act, makeClient, revokeClient } from '#imaging-node/server/index.ts'
import { toInstant } from '#platform/model/time.ts'
import { readConfig } from '#platform/server/config.ts'
import { newId } from '#platform/server/new-id.ts'
import { StartError } from '#platform/server/start-error.ts'
import { withOwner } from './cli-database.ts'

const USAGE =
  '用法：cli node-token --node 文件夹 --ops stow,qido,wado,changes [--name 名称] [--days 天数]，或 cli node-token --node 文件夹 --revoke 编号'

/**
 * A token for a tool, or the end of one. The node may be running or not.
 * @throws StartError
 */
export async function runNodeToken(args: readonly string[]): Promise<string> {
  const { node: folder, ops = '', name = 'tool', days = '365', revoke } = readArguments(args)
  if (!folder) throw new StartError(USAGE)
  const asked = revoke ? [] : ops.split(',').filter(Boolean)
  const known = asked.filter((op) => Op.safeParse(op).success)
  if (!revoke && (known.length === 0 || known.length < asked.length))
    throw new StartError(`--ops 只能是 ${Op.options.join('、')}，用逗号隔开。`)
  if (!/^[1-9]\d{0,3}$/.test(days)) throw new StartError('--days 要是 1 到 9999 的整数。')
  const now = () => toInstant(new Date())
  return withOwner(readConfig({ DATA_DIR: folder }), async (owner) => {
    if (revoke) {
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(revoke)) throw new StartError(USAGE)
      const found = await act({ db: owner }, (tx) => revokeClient(tx, revoke, now()))
      if (!found) throw new StartError(`没有编号为 ${revoke} 的令牌。`)
      return '已收回；正在运行的节点最多五秒后不再接受它。'
    }
    const wish = { name, ops: known.map((op) => Op.parse(op)), days: Number(days) }
    const { id, token } = await act({ db: owner }, (tx) => makeClient(tx, wish, { now, newId }))
    process.stderr.write(`编号 ${id}，${days} 天后失效；收回：--revoke ${id}\n`)
    return token
  })
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { node: text, ops: text, name: text, days: text, revoke: text }
    return parseArgs({ args: [...args], options }).values
  } catch {
    throw new StartError(USAGE)
  }
}
