import type { Comparison } from './result.ts'
import { findKnob, findScenarioFaults, type Scenario, type ScenarioFault } from './scenario.ts'

export type Sweep = NonNullable<Comparison['sweep']>

const SETTINGS = 21

/** 21 settings from end to end, whole numbers all; fewer where the ends lie closer together. */
export function settingsOf({ from, to }: Pick<Sweep, 'from' | 'to'>): number[] {
  const steps = Math.min(SETTINGS - 1, Math.abs(to - from))
  if (steps === 0) return [from]
  return Array.from({ length: steps + 1 }, (_, n) => Math.round(from + ((to - from) * n) / steps))
}

/** Whether every one of the settings is a product that can be. Fields begin at the sweep. */
export function findSweepFaults(sweep: Sweep, scenarios: readonly Scenario[]): ScenarioFault[] {
  const scenario = scenarios[sweep.scenario]
  if (!scenario || findScenarioFaults(scenario).length > 0)
    return [{ field: 'scenario', code: 'no-such-scenario', words: sentences.noScenario }]
  if (!findKnob(scenario.productVersion, sweep.knob))
    return [{ field: 'knob', code: 'no-such-number', words: sentences.noKnob }]
  if (sweep.from >= sweep.to)
    return [{ field: 'to', code: 'wrong-order', words: sentences.wrongOrder }]
  for (const value of settingsOf(sweep)) {
    const others = scenario.changes.filter(({ knob: id }) => id !== sweep.knob)
    const changes = [...others, { knob: sweep.knob, value }]
    const [fault] = findScenarioFaults({ ...scenario, changes })
    // The end that is at fault is told: the first setting that fails lies nearer to it.
    if (fault) return [{ ...fault, field: value - sweep.from <= sweep.to - value ? 'from' : 'to' }]
  }
  return []
}

const sentences = {
  noScenario: {
    zh: '没有这个方案，或者它本身还有要改的地方。',
    en: 'There is no such scenario, or it has faults of its own.',
  },
  noKnob: { zh: '这个方案里没有这个数。', en: 'This scenario has no such number.' },
  wrongOrder: {
    zh: '到要大于从，这样才有一段可以试。',
    en: 'The end has to lie above the beginning.',
  },
}
