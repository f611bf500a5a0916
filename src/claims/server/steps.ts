import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { allow, getForChange, makeMove, reckonYear } from './claim-file.ts'
import type { ClaimFile } from './file.store.ts'
import { detect } from './findings.ts'

type Move = z.output<typeof contract.moveClaim.input>['move']

/** Accept, review, compute, send up, take an appeal, close. */
export async function moveClaim(
  tx: Tx,
  actor: Actor,
  { move, ...input }: z.output<typeof contract.moveClaim.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, input, move === 'compute')
  allow(move, file, actor, dayInBeijing(deps.now()))

  const change = await changeBy(tx, actor, move, file, deps)
  if (move === 'accept') await detect(tx, file, deps)
  const internal = move === 'compute' || move === 'send-up'
  return makeMove(tx, actor, move, file, { change, internal }, deps)
}

async function changeBy(tx: Tx, actor: Actor, move: Move, file: ClaimFile, deps: Deps) {
  if (move === 'review') return { reviewedBy: actor.accountId }
  if (move === 'take-appeal') return { againBy: actor.accountId }
  if (move === 'accept') return { asked: [], askedNote: '' }
  if (move !== 'compute') return {}
  const { amount } = await reckonYear(tx, actor, file, deps)
  return { proposed: amount, proposedOn: file.year.n }
}

/** Once, and for everything (保险法第二十二条): what is missing, in words that can be read. */
export async function askForPapers(
  tx: Tx,
  actor: Actor,
  { papers, note, ...input }: z.output<typeof contract.askForPapers.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, input)
  allow('ask-papers', file, actor, dayInBeijing(deps.now()))
  const change = { asked: papers, askedNote: note }
  return makeMove(tx, actor, 'ask-papers', file, { change, reason: papers.join(' '), note }, deps)
}

export async function sendBack(
  tx: Tx,
  actor: Actor,
  { note, ...input }: z.output<typeof contract.sendBack.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, input)
  allow('send-back', file, actor, dayInBeijing(deps.now()))
  return makeMove(tx, actor, 'send-back', file, { note, internal: true }, deps)
}

export async function readjudicate(
  tx: Tx,
  actor: Actor,
  { why, ...input }: z.output<typeof contract.readjudicate.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, input)
  allow('re-adjudicate', file, actor, dayInBeijing(deps.now()))
  const change = { againBy: actor.accountId }
  return makeMove(tx, actor, 're-adjudicate', file, { change, note: why }, deps)
}
