import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import * as claims from '#claims/model/contract.ts'
import { Receipt } from '#claims/model/receipt.ts'
import { type Bank, routes } from '#claims/server/index.ts'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { AccountId, type Actor } from '#platform/model/actor.ts'
import type { Endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { type Db, inTransaction } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { createFileStore } from '#platform/server/files.ts'
import { enterAs } from '#platform/server/gate.ts'
import { newId } from '#platform/server/new-id.ts'
import { createVault } from '#platform/server/vault.ts'

export interface World {
  readonly db: Db
  readonly deps: Deps
}

/** In the spring of the policy year, whenever it is measured. */
export function benchDeps(): Deps {
  const files = createFileStore(join(tmpdir(), 'renqiao-bench-files'))
  const now = () => Instant.parse('2026-04-01T02:00:00.000Z')
  return { now, newId, files, vault: createVault(Buffer.alloc(32, 1)) }
}

/** Pays at once. */
export function aBenchBank(): Bank {
  const answer = { state: 'paid', ref: 'bench' } as const
  return { pay: async () => answer, ask: async () => answer }
}

const clerk = anActor('insurance-clerk')
const reviewer = anActor('insurance-reviewer')

/** One claim from the start to the decision, each step a transaction as the product makes it. */
export async function settleClaim(world: World, insured: string, n: number) {
  const insuredId = insured as InsuredId
  const { id: claimId } = await ask(world, clerk, claims.startActiveClaim, {
    ...{
      insuredId,
      year: 2026,
      what: '医保数据推送',
      payee: '收款人',
      account: accountOf(insured),
    },
    receipts: [aReceipt(n)],
  })
  const which = { insuredId, claimId }
  await ask(world, clerk, claims.moveClaim, { ...which, move: 'review', version: 1 })
  const page = await ask(world, clerk, claims.openClaim, which)
  let { version } = page
  for (const { id: findingId } of page.office?.findings ?? []) {
    const judged = { ...which, findingId, state: 'cleared' as const, note: '已核对' }
    version = (await ask(world, clerk, claims.judgeFinding, judged)).version
  }
  for (const { id: receiptId } of page.receipts) {
    const judged = { ...which, receiptId, verdict: 'counts' as const, note: '', version }
    version = (await ask(world, clerk, claims.judgeReceipt, judged)).version
  }
  const moved = await ask(world, clerk, claims.moveClaim, { ...which, move: 'compute', version })
  await ask(world, reviewer, claims.decideClaim, {
    ...{ ...which, code: 'as-claimed', sentence: '', version: moved.version },
  })
}

/** Every person has an account of one's own: nobody has to be asked whether it is shared. */
function accountOf(insured: string) {
  return BigInt(`0x${insured.replaceAll('-', '').slice(0, 14)}`)
    .toString()
    .padStart(18, '6')
}

/** Small enough for any colleague to decide, and well above the line. */
function aReceipt(n: number) {
  const day = `2026-0${1 + (n % 3)}-${10 + (n % 18)}`
  return Receipt.parse({
    ...{ place: `医院${n}`, from: day, to: day, invoiceCode: '11060126' },
    invoiceNumber: String(10_000_000 + n),
    bill: {
      ...{ kind: 'hospital', setting: 'outpatient', ownFirst: 4_000_000, ownSecond: 0 },
      ...{ selfPay: 0, paidBySerious: 0, paidByAid: 0 },
    },
  })
}

/** The use-case of an endpoint in a transaction of its own, with the actor's context: no HTTP. */
function ask<Input extends z.ZodObject, Output extends z.ZodType>(
  { db, deps }: World,
  actor: Actor,
  endpoint: Endpoint<Input, Output>,
  input: z.output<Input>,
): Promise<z.output<Output>> {
  const answer = routes.find((one) => one.endpoint === endpoint)?.answer
  if (!answer) throw new Error(`Nobody answers ${endpoint.path}`)
  return inTransaction(db, {
    opening: `select * from ${enterAs(actor)}`,
    work: (tx) => answer(tx, actor, input as never, deps) as Promise<z.output<Output>>,
  })
}

function anActor(role: Actor['role']): Actor {
  const nowhere = { personId: null, institutionId: null, districtCode: null, departmentId: null }
  return { ...nowhere, accountId: AccountId.parse(randomUUID()), name: '测量', role }
}
