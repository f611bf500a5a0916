import { accountsNamed } from '#access/server/index.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ApplicationFile } from '../model/application.ts'
import type { ApplicationFacts } from '../model/application-steps.ts'
import { Pack } from '../model/pack.ts'
import { listParts } from './applications.store.ts'
import type { ApplicationRow } from './tables.ts'

/** Applications with all that was sent, done and paid; nothing by which the case could be found. */
export async function present(tx: Tx, rows: readonly ApplicationRow[]): Promise<ApplicationFile[]> {
  const parts = await listParts(
    tx,
    rows.map(({ id }) => id),
  )
  const names = await accountsNamed(
    tx,
    parts.events.map(({ byAccount }) => byAccount),
  )
  return rows.map(({ id, ...row }) => ({
    ...{ id, number: row.number, funderId: row.funderId, funderName: row.funderName },
    ...{ programmeId: row.programmeId, programmeName: row.programmeName, kind: row.kind },
    ...{ payTo: row.payTo, state: row.state, statement: row.statement, reason: row.reason },
    ...{ dueOn: row.dueOn, wanted: row.wanted, wantedNote: row.wantedNote },
    ...{ hasAppealed: row.hasAppealed, decidedBy: row.decidedBy, submittedAt: row.submittedAt },
    ...{ createdAt: row.createdAt, version: row.version },
    ...amountsOf(row),
    packs: parts.packs
      .filter(({ applicationId }) => applicationId === id)
      .map(({ n, sentAt, content }) => ({ n, sentAt, content: Pack.parse(JSON.parse(content)) })),
    events: parts.events
      .filter(({ applicationId }) => applicationId === id)
      .map(({ at, byAccount, step, toState, note }) => ({
        ...{ at, step, to: toState, note, byName: names.get(byAccount) ?? '' },
      })),
    payments: parts.payments
      .filter(({ applicationId }) => applicationId === id)
      .map(({ id: paymentId, amount, paidOn, reference }) => ({
        ...{ id: paymentId, amount: Number(amount), paidOn, reference },
      })),
  }))
}

export async function presentOne(tx: Tx, row: ApplicationRow) {
  const [file] = await present(tx, [row])
  if (!file) throw noSuch('application')
  return file
}

type Amounts = Pick<ApplicationRow, 'asked' | 'approved' | 'paid' | 'ceiling'>

export function amountsOf({ asked, approved, paid, ceiling }: Amounts) {
  return {
    ...{ asked: Number(asked), approved: Number(approved), paid: Number(paid) },
    ceiling: (ceiling === null ? null : Number(ceiling)) as ApplicationFile['ceiling'],
  }
}

/** What the rules look at. */
export function factsOf(row: ApplicationRow): ApplicationFacts {
  const { state, dueOn, hasAppealed } = row
  // An appeal is not decided by whoever decided first.
  const decidedBy = row.firstDecidedBy ?? row.decidedBy
  return { ...amountsOf(row), state, dueOn, hasAppealed, decidedBy }
}
