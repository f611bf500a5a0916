import { expect, test } from 'vitest'
import { seeded } from '#platform/model/seeded.ts'
import { aSimHub, aSimNode, MEMBERS, type SimNode, type Ticket } from './network/testing.ts'

const NODES = 31
const STEPS = 400
const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 12)
const BEGIN = Date.parse('2026-03-02T02:00:00Z') / 1000

/** One history of a network in which everything goes wrong that can, and an oracle that knows every study. */
function live(seed: number, faults = { thief: true, unchecked: false }) {
  const chance = seeded(seed)
  const clock = { at: BEGIN }
  const hub = aSimHub(() => clock.at)
  const nodes = Array.from({ length: NODES }, (_, at) => {
    const skew = chance.chance(0.2) ? chance.int(-25, 25) : 0
    return aSimNode(`node-${at}`, () => clock.at + skew)
  })
  const people = Array.from({ length: 12 }, (_, at) => `person-${at}`)
  const held: { ticket: Ticket; key: string; node: SimNode }[] = []
  const receipts: { jti: string; study: string }[] = []
  const seen = { verified: 0, reasons: new Map<string, number>(), refusedThefts: 0 }
  const wrong: string[] = []
  const because = (why: string) => seen.reasons.set(why, (seen.reasons.get(why) ?? 0) + 1)
  let made = 0

  const send = (node: SimNode) => {
    const batch = node.nextBatch()
    if (!batch || !node.state.up || !hub.up || chance.chance(0.1)) return
    const answer = hub.take(node.name, batch)
    if (chance.chance(0.2)) hub.take(node.name, batch)
    // The answer is lost: the node says the same again.
    if (!chance.chance(0.15)) node.answered(answer)
  }
  const sync = (node: SimNode) => {
    if (node.state.up && hub.up) node.hear(hub.sync(node.name, node.state.bulletin))
  }

  const DEEDS: Record<string, () => void> = {
    keep() {
      const node = chance.pick(nodes)
      if (node.state.up) node.keep(`s${made++}`, chance.pick(people), `picture ${made}`)
    },
    amend() {
      const node = chance.pick(nodes)
      const study = [...node.studies.values()].find(({ state }) => state === 'sealed')
      if (!study || !node.state.up) return
      const reason = chance.chance(0.3) ? 'patient' : null
      node.keep(study.studyUid, study.person, `${study.manifest}+`, reason)
    },
    send: () => send(chance.pick(nodes)),
    kill() {
      const node = chance.pick(nodes)
      node.state.up = chance.chance(0.8)
    },
    hub: () => (hub.up = chance.chance(0.8)),
    say: () => hub.up && hub.setDenied(chance.pick(people), chance.chance(0.4)),
    suspend: () => hub.up && hub.setSuspended(chance.pick(MEMBERS), chance.chance(0.3)),
    drift() {
      const key = chance.pick([...hub.index.keys(), ''])
      const node = nodes.find(({ name }) => key.includes(`${name} `))
      if (!node?.state.up || !hub.up) return
      hub.index.delete(key)
      hub.reconcile(node.name, [...node.studies.values()]).apply()
    },
    open: () => open(chance.pick(MEMBERS), chance.pick(people)),
    redeemLate() {
      const late = held.splice(chance.int(0, held.length), 1)[0]
      if (late?.node.state.up) because(late.node.redeem(late.ticket, late.key))
    },
  }

  const FAULTS = Object.keys(DEEDS)

  /** A doctor asks for all of a patient, and must end with every study seen or a true reason. */
  function open(org: string, person: string) {
    if (!hub.up) return because('hub-down')
    const found = hub.lookUp(org, person)
    if (found.refused) {
      if (!hub.suspended.has(org)) wrong.push('refused without reason')
      return because('member-suspended')
    }
    const listed = new Set(found.studies.map(({ node, studyUid }) => `${node} ${studyUid}`))
    for (const node of nodes)
      for (const study of node.studies.values()) {
        if (study.person !== person || listed.has(`${node.name} ${study.studyUid}`)) continue
        const true_ = node.waits(study.studyUid) || (found.withheld > 0 && hub.denied.has(person))
        if (!true_ && study.state === 'sealed') wrong.push(`absent: ${study.studyUid}`)
      }
    for (const row of found.studies) fetchOne(org, row)
  }

  function fetchOne(org: string, row: ReturnType<typeof hub.lookUp>['studies'][number]) {
    const node = nodes.find(({ name }) => name === row.node) as SimNode
    const key = `key-${chance.int(1, 1e9)}`
    const ticket = hub.ticket(org, row, key)
    if (!ticket) return because(row.state === 'withdrawn' ? 'withdrawn' : 'node-down')
    if (faults.thief && chance.chance(0.2)) {
      const elsewhere = chance.pick(nodes)
      const stolen = node.redeem(ticket, 'key-thief')
      const wandered = elsewhere === node ? '' : elsewhere.redeem(ticket, key)
      if (stolen === 'opened' || wandered === 'opened') wrong.push('a stolen ticket opened')
      seen.refusedThefts++
    }
    if (chance.chance(0.1)) return void held.push({ ticket, key, node })
    if (!node.state.up) return because('node-down')
    const opened = node.redeem(ticket, key)
    if (opened !== 'opened') return because(opened)
    if (node.redeem(ticket, key) === 'opened') wrong.push('redeemed twice')
    const answer = node.fetch(ticket.jti, key, row.studyUid)
    if ('why' in answer) return because(answer.why ?? '')
    const damaged = chance.chance(0.1)
    const arrived = damaged ? `${answer.bytes}!` : answer.bytes
    // Compared with what the node signed: what does not match is not shown, but fetched once more.
    const shown = faults.unchecked || arrived === answer.manifest ? arrived : answer.bytes
    if (damaged) because('corrupt-refetched')
    if (answer.manifest !== row.manifest) because('index-older-than-node')
    if (shown !== node.studies.get(row.studyUid)?.manifest) wrong.push('wrong pixels')
    receipts.push({ jti: ticket.jti, study: row.studyUid })
    seen.verified++
  }

  for (let step = 0; step < STEPS; step++) {
    clock.at += chance.int(1, 40)
    const deed = chance.chance(0.4) ? chance.pick(['open', 'keep']) : chance.pick(FAULTS)
    DEEDS[deed]?.()
    if (step % 3 === 0) for (const node of nodes) sync(node)
    if (step % 2 === 0) send(chance.pick(nodes))
  }
  // Everything comes back: the queues empty, and both sides agree.
  hub.up = true
  for (const node of nodes) {
    node.state.up = true
    while (node.nextBatch()) send(node)
    sync(node)
    const left = hub.reconcile(node.name, [...node.studies.values()])
    if (left.add + left.retire + left.revise > 0) wrong.push(`drift at ${node.name}`)
    // Every pixel has one ticket and two records.
    for (const { jti, study } of node.given) {
      if (hub.tickets.get(jti)?.study !== study) wrong.push('pixels without ticket')
      if (!receipts.some((one) => one.jti === jti)) wrong.push('seen by the source only')
    }
    for (const { ticket, ended } of node.sessions.values())
      if (!ended && hub.suspended.has(ticket.org))
        wrong.push('a suspended member still has a session')
  }
  return { wrong, seen }
}

test(`${NODES} nodes that fail, lie behind and come back: every study is verified or has a true reason`, () => {
  const all = { verified: 0, thefts: 0, reasons: new Map<string, number>() }
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const { wrong, seen } = live(seed)
    expect(wrong, `seed ${seed}`).toEqual([])
    all.verified += seen.verified
    all.thefts += seen.refusedThefts
    for (const [why, times] of seen.reasons)
      all.reasons.set(why, (all.reasons.get(why) ?? 0) + times)
  }
  expect(all.verified).toBeGreaterThan(ROUNDS * 10)
  expect(all.thefts).toBeGreaterThan(ROUNDS)
  // Planted: the faults do happen, and were not merely never met.
  for (const why of ['node-down', 'hub-down', 'member-suspended', 'corrupt-refetched', 'withdrawn'])
    expect(all.reasons.get(why) ?? 0, why).toBeGreaterThan(0)
})

test('the oracle notices: a viewer that does not compare shows wrong pixels', () => {
  const rounds = [1, 2, 3].flatMap((seed) => live(seed, { thief: false, unchecked: true }).wrong)
  expect(rounds).toContain('wrong pixels')
})
