import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Membership, membershipWords, nodeHealthWords } from '#imaging-hub/model/directory.ts'
import { POLICY } from '#imaging-hub/model/policy.ts'
import {
  act,
  changeSigningKey,
  hubKeysOf,
  listNodeStates,
  listPublicKeys,
  listWaitingRepairs,
  memberKeyOf,
  registerMember,
  registerNode,
  setMembership,
  settleRepair,
} from '#imaging-hub/server/index.ts'
import { Purpose } from '#imaging-node/model/purpose.ts'
import { Base64Url32, NodeName, OrgCode, StudyUid } from '#imaging-node/model/ticket.ts'
import { publicX, signingKeyOf, withdrawStudy } from '#imaging-node/server/index.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { toInstant } from '#platform/model/time.ts'
import { type Config, readConfig } from '#platform/server/config.ts'
import type { Tx } from '#platform/server/db.ts'
import { readOrMakeKeys } from '#platform/server/key-file.ts'
import { silent } from '#platform/server/log.ts'
import { newId } from '#platform/server/new-id.ts'
import { StartError } from '#platform/server/start-error.ts'
import { createVault } from '#platform/server/vault.ts'
import { withOwner } from './cli-database.ts'

const USAGE = `用法：
  cli hub-keys --hub 文件夹 [--change 或 --compromised]          打印（或更换）中心节点的公钥
  cli hub-node --hub 文件夹 --name sanming --title 名称 --url 网址 --key 公钥 [--phone 电话]
  cli hub-node --hub 文件夹 --name sanming --state active|suspended|removed
  cli hub-nodes --hub 文件夹                                    各节点的状态和等待上报的行数
  cli hub-member --hub 文件夹 --org 统一社会信用代码 --title 名称 --key 公钥 --purposes TREAT,PATRQT [--origin 网址]
  cli hub-member --hub 文件夹 --org 统一社会信用代码 --state active|suspended|removed
  cli hub-repairs --hub 文件夹 [--confirm 编号 或 --drop 编号] --by 姓名
  cli node-key --node 文件夹                                   打印节点的公钥
  cli node-withdraw --node 文件夹 --study UID --reason law|patient|error  撤下一项检查
  cli hub-member-key --data 文件夹                             打印本系统作为成员的公钥`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const several = { type: 'string', multiple: true } as const
const OPTIONS = {
  ...{ hub: text, node: text, data: text, name: text, title: text, url: text, phone: text },
  ...{
    study: text,
    reason: text,
    org: text,
    state: text,
    purposes: text,
    confirm: text,
    drop: text,
    by: text,
  },
  ...{ key: several, origin: several, change: flag, compromised: flag },
} as const

type Given = ReturnType<typeof readArguments>

/**
 * Who belongs to a network of imaging nodes. The hub may be running or not.
 * @throws StartError
 */
export async function runHubCommand(name: string, args: readonly string[]): Promise<string> {
  const given = readArguments(args)
  switch (name) {
    case 'node-key':
      return publicX(signingKeyOf(keysOf(need(given.node)).master))
    case 'node-withdraw':
      return withdraw(given)
    case 'hub-member-key':
      return publicX(memberKeyOf(keysOf(need(given.data)).master))
    case 'hub-keys':
      return onHub(given, async (tx, hub) => {
        const { change, compromised = false } = given
        if (change || compromised) await changeSigningKey(hub, tx, { compromised })
        return (await listPublicKeys(hub, tx)).map(({ x }) => x).join('\n')
      })
    case 'hub-node':
      return onHub(given, (tx) => keepNode(tx, given))
    case 'hub-nodes':
      return onHub(given, tellNodes)
    case 'hub-member':
      return onHub(given, (tx) => keepMember(tx, given))
    case 'hub-repairs':
      return onHub(given, (tx, hub) => lookAtRepairs(tx, hub, given))
    default:
      throw new StartError(USAGE)
  }
}

async function withdraw({ node, study, reason }: Given) {
  const studyUid = read(StudyUid, study)
  const because = read(z.enum(['law', 'patient', 'error']), reason)
  await withOwner(readConfig({ DATA_DIR: need(node) }), (db) =>
    act({ db }, (tx) => withdrawStudy(tx, { studyUid, reason: because }, now())),
  ).catch(asStartError)
  return '已撤下：最多半分钟后不再提供，索引随后说明原因'
}

async function keepNode(tx: Tx, { name, title, url, phone = '', key = [], state }: Given) {
  const node = read(NodeName, name)
  if (state) {
    await setMembership(tx, { node }, read(Membership, state), { now })
    return `节点 ${node}：${state}`
  }
  const baseUrl = read(z.url(), url).replace(/\/$/, '')
  const keys = read(z.array(Base64Url32).min(1).max(2), key)
  await registerNode(tx, { name: node, title: need(title), baseUrl, phone, keys }, { now, newId })
  return `节点 ${node} 已登记`
}

async function tellNodes(tx: Tx) {
  const nodes = await listNodeStates(tx, now())
  const lines = nodes.map(({ node, title, membership, health, downSince, waiting, batch }) => {
    const words = membership === 'active' ? nodeHealthWords[health] : membershipWords[membership]
    const since = downSince ? `（自 ${downSince}）` : ''
    return `${node} ${title}：${words.zh}${since}，等待上报 ${waiting} 行，收到第 ${batch} 批`
  })
  return lines.join('\n') || '还没有登记节点'
}

async function keepMember(tx: Tx, given: Given) {
  const org = read(OrgCode, given.org)
  if (given.state) {
    await setMembership(tx, { org }, read(Membership, given.state), { now })
    return `成员 ${org}：${given.state}；各节点一分钟内结束它的调阅`
  }
  const purposes = read(z.array(Purpose).min(1), given.purposes?.split(','))
  const keys = read(z.array(Base64Url32).min(1).max(2), given.key)
  const origins = (given.origin ?? []).map((one) => new URL(read(z.url(), one)).origin)
  await registerMember(
    tx,
    { org, name: need(given.title), keys, purposes, origins },
    { now, newId },
  )
  return `成员 ${org} 已登记`
}

async function lookAtRepairs(tx: Tx, hub: Hub, { confirm, drop, by }: Given) {
  const run = confirm ?? drop
  if (run) {
    const who = need(by)
    await settleRepair(hub, tx, { run: read(z.uuid(), run), by: who, apply: Boolean(confirm) })
    return confirm ? '已按计划修复索引' : '已放弃这份修复计划'
  }
  const waiting = await listWaitingRepairs(tx)
  const lines = waiting.map(({ id, name, plan: { add, retire, revise, rows } }) => {
    return `${id} ${name}：共 ${rows} 行，增加 ${add}，撤下 ${retire}，更正 ${revise}`
  })
  return lines.join('\n') || '没有等待确认的修复计划'
}

type Hub = Parameters<typeof changeSigningKey>[0]

function onHub(given: Given, work: (tx: Tx, hub: Hub) => Promise<string>) {
  const config = readConfig({ DATA_DIR: need(given.hub) })
  const { master } = keysIn(config)
  const vault = createVault(master, config.cipher)
  return withOwner(config, async (db) => {
    const hub = {
      ...{
        publicUrl: config.publicUrl,
        db,
        log: silent,
        policy: POLICY,
        deps: { now, newId, vault },
      },
      keys: hubKeysOf(master),
    }
    return act(hub, (tx) => work(tx, hub)).catch(asStartError)
  })
}

function asStartError(error: unknown): never {
  throw error instanceof Refusal ? new StartError(`没有找到：${error.code}`) : error
}

function keysOf(folder: string) {
  return keysIn(readConfig({ DATA_DIR: folder }))
}

/** Keys are never made here: whoever asks for them has started the thing before. */
function keysIn({ keyFile }: Config) {
  return readOrMakeKeys(keyFile, false)
}

function now() {
  return toInstant(new Date())
}

function read<Value>(form: z.ZodType<Value>, given: unknown): Value {
  const value = form.safeParse(given)
  if (!value.success) throw new StartError(`看不懂 ${String(given)}。\n${USAGE}`)
  return value.data
}

function need(value: string | undefined): string {
  if (!value) throw new StartError(USAGE)
  return value
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values
  } catch {
    throw new StartError(USAGE)
  }
}
