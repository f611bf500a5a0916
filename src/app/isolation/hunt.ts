import type { Actor } from '#platform/model/actor.ts'
import { operationId } from '#platform/model/contract.ts'
import type { Route } from '#platform/server/route.ts'
import { type Attacker, attack, comesIn, mayNotAsk, type Target } from './attack.ts'
import { whatChanged } from './changes.ts'
import type { Copy } from './copies.ts'
import { type FrontDoor, openFrontDoor } from './front-door.ts'
import { knownContents } from './known-contents.ts'
import type { Choice } from './plan.ts'
import { insidersFor, withoutRole, withoutWalls } from './planted.ts'
import { aTarget, type Scene } from './scene.ts'

const SEEDS = 12
/** After so many, what was answered and told nothing has nothing to tell. */
const ENOUGH = 2

export interface Found {
  /** At how many planted faults something was told, something was done, a record was told from none. */
  readonly counts: Record<'tells' | 'changes' | 'exists', number>
  /** With which input the attack gets through where no wall stands. */
  readonly choices: ReadonlyMap<string, Choice>
  /** Where it got through and found nothing to tell or to change. */
  readonly quiet: ReadonlySet<string>
  /** Where it did not get through, and what was answered. */
  readonly unreached: ReadonlyMap<string, string>
}

interface Hunted {
  readonly scene: Scene
  readonly copy: Copy
  readonly all: readonly Route[]
}

/** Takes down the walls of each route in turn, and lets an attacker from another institution try. */
export async function huntPlanted(routes: readonly Route[], hunted: Hunted): Promise<Found> {
  const { scene, copy, all } = hunted
  const counts = { tells: 0, changes: 0, exists: 0 }
  const choices = new Map<string, Choice>()
  const quiet = new Set<string>()
  const unreached = new Map<string, string>()
  const attacker = scene.attackers[0] as Attacker
  const inside = openFrontDoor(copy.db, all)

  async function hunt(open: Route) {
    const operation = operationId(open.endpoint)
    const outcomes = new Set<string>()
    let toldApart = false

    /** Whether something was told or done. */
    async function isCaught(insider: Actor, choice: Choice) {
      const target = aTargetWithoutWalls(hunted, attacker, open, insider, inside)
      const report = await attack(target, attacker, open.endpoint, choice, { brief: true })
      for (const one of report.outcomes) outcomes.add(one)
      if (report.outcomes.has('200')) choices.set(operation, choice)
      const kinds = report.leaks.map(({ kind }) => kind)
      toldApart ||= report.leaks.some(({ kind, what }) => kind === 'exists' && /^200,/.test(what))
      const caught = (['tells', 'changes'] as const).find((kind) => kinds.includes(kind))
      if (caught) counts[caught] += 1
      return caught !== undefined
    }

    for (const { insider, choice } of choicesFor(open, hunted)) {
      if (await isCaught(insider, choice)) return
      if (outcomes.has('200') && (choice.opening || choice.seed >= ENOUGH)) break
    }
    if (toldApart) counts.exists += 1
    else if (outcomes.has('200')) quiet.add(operation)
    else unreached.set(operation, [...outcomes].join(', '))
  }

  function* choicesFor(open: Route, { scene: { openings, victim } }: Hunted) {
    const operation = operationId(open.endpoint)
    const choice = (seed: number): Choice => {
      return { seed, mended: new Map(Object.entries(knownContents[operation] ?? {})) }
    }
    for (const opening of openings.byOperation.get(operation) ?? [])
      yield { insider: opening.insider, choice: { ...choice(0), opening } }
    for (let seed = 0; seed < SEEDS; seed++)
      for (const insider of insidersFor(open, victim)) yield { insider, choice: choice(seed) }
  }

  for (const open of routes) await hunt(open)
  await inside.close()
  return { counts, choices, quiet, unreached }
}

/** What was done there is seen by the time that it is asked for, and taken back already. */
function aTargetWithoutWalls(
  { scene, copy }: Hunted,
  attacker: Attacker,
  open: Route,
  insider: Actor,
  inside: FrontDoor,
): Target {
  const { rows, belongings } = scene
  const seen = new Set<string>()
  const route = withoutWalls(open, insider, async (tx) => {
    const { changes } = await whatChanged(tx, rows, belongings, attacker.secrets.guards)
    changes.forEach(seen.add, seen)
  })
  return { ...aTarget(scene, [route], copy, inside), changes: async () => [...seen] }
}

/** Where the question for the role is left out, and nobody notices who comes in. @returns those */
export async function huntWithoutRole(
  routes: readonly Route[],
  scene: Scene,
  copy: Copy,
): Promise<string[]> {
  const target = aTarget(scene, routes.map(withoutRole), copy)
  const unnoticed: string[] = []
  for (const { endpoint } of routes) {
    const outsider = scene.attackers.find(
      ({ asker }) => asker && 'role' in asker && mayNotAsk(asker, endpoint),
    )
    if (outsider && !(await comesIn(target, outsider, endpoint)))
      unnoticed.push(operationId(endpoint))
  }
  return unnoticed
}
