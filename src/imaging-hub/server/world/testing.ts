import { sql } from 'kysely'
import {
  queueAnnouncements,
  sealSettled,
  sendAnnouncements,
  syncWithHub,
} from '#imaging-node/server/index.ts'
import { openDoor } from '#imaging-node/server/testing.ts'
import { requestTickets } from '../../model/contract.ts'
import { SOMEBODY, TREATMENT } from '../../model/testing.ts'
import { aHub, aMemberNode, aRequester, aSliceOf, type TestHub } from '../testing.ts'

export const OTHER = '10000000000000000708463999'
export const EVERYTHING = ['meta', 'frames', 'study'] as const

/** A hub, a node with two studies of one patient and one of another, a doctor with a key. */
export async function aWorld() {
  const hub = await aHub()
  const node = await aMemberNode(hub)
  const doctor = await hub.aMember()
  await node.ask.stow(
    aSliceOf(SOMEBODY, '1.2.3'),
    aSliceOf(SOMEBODY, '1.2.4'),
    aSliceOf(OTHER, '1.2.9'),
  )
  tick(hub, node, 2)
  await sealSettled(node.node)
  await tell(node)
  const requester = aRequester(node.clock)
  return { hub, node, doctor, requester }
}

export type World = Awaited<ReturnType<typeof aWorld>>
export type Nodes = Awaited<ReturnType<typeof aMemberNode>>

export function tick(hub: TestHub, node: Nodes, minutes: number) {
  hub.clock.advance(minutes)
  node.clock.advance(minutes)
}

export async function tell({ node }: Nodes) {
  await queueAnnouncements(node)
  await sendAnnouncements(node)
  await syncWithHub(node)
}

export async function aTicket({ doctor, requester }: World, more: object = {}, studyUid = '1.2.3') {
  return doctor(requestTickets, {
    ...TREATMENT,
    keyThumbprint: requester.thumbprint,
    studies: [{ node: 'sanming', studyUid }],
    ops: [...EVERYTHING],
    ...more,
  })
}

export async function anOpenSession(world: World) {
  const { tickets } = await aTicket(world)
  const [ticket] = tickets
  const opened = await world.requester.redeem(world.node, ticket?.ticket ?? '')
  return { ticket, ...opened, ask: world.requester.asker(world.node, opened.session) }
}

export function deeds(owner: Nodes['owner'], like: string) {
  return sql<{ action: string; id: string; who: string }>`select action, subject_id as id,
    account_id as who from audit.entry where action like ${like} order by at`
    .execute(owner)
    .then(({ rows }) => rows)
}

export const PICTURE = 'studies/1.2.3/series/1.2.3.1/instances/1.2.3.1.1'

export function uid(studyUid: string) {
  return { node: 'sanming', studyUid }
}

export function glass(world: World) {
  const { person, practitioner } = TREATMENT
  const reauthenticatedAt = world.hub.clock.now()
  const text = '患者昏迷，需要立即对比既往头颅影像'
  return { person, practitioner, reauthenticatedAt, reason: 'unconscious' as const, text }
}

/** As a node answers that does not remember: what was good stays good for five seconds. */
export async function remembered(world: World, { session }: { session: string }) {
  const door = { node: world.node.node, app: openDoor(world.node.node) }
  return (await world.requester.asker(door, session)(PICTURE)).statusCode
}
