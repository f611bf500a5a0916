import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  findTaskObstacle,
  isOverdue,
  type TaskFacts,
  type TaskObstacle,
  type TaskState,
  TaskStep,
  taskSteps,
} from './task.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)

const open: TaskFacts = { state: 'open', isAgreed: false, isCaseClosed: false, mayOwn: true }

test.each<[string, TaskStep | 'add', Partial<TaskFacts>, TaskObstacle | undefined]>([
  ['what is open is ticked off', 'finish', {}, undefined],
  ['what is done is not done again', 'finish', { state: 'done' }, 'task-settled'],
  ['what is done can be undone', 'undo', { state: 'done' }, undefined],
  ['what is open cannot be undone', 'undo', {}, 'task-still-open'],
  ['what was handed over is somebody else’s now', 'undo', { state: 'handed-over' }, 'task-settled'],
  ['what was agreed on is not written anew', 'change', { isAgreed: true }, 'task-agreed'],
  ['what was agreed on can be called off', 'cancel', { isAgreed: true }, undefined],
  ['in a closed case nothing new is to do', 'add', { isCaseClosed: true }, 'task-case-closed'],
  [
    'what is left of a closed case is still ticked off',
    'finish',
    { isCaseClosed: true },
    undefined,
  ],
  ['a colleague’s case is its team’s', 'hand-over', { mayOwn: false }, 'owner-outside-team'],
])('%s', (_, step, change, obstacle) => {
  expect(findTaskObstacle(step, { ...open, ...change })).toBe(obstacle)
})

test('a task that is due today is not overdue', () => {
  const task = { state: 'open', due: '2026-03-02' } as Parameters<typeof isOverdue>[0]
  expect(isOverdue(task, '2026-03-02' as never)).toBe(false)
  expect(isOverdue(task, '2026-03-03' as never)).toBe(true)
  expect(isOverdue({ ...task, state: 'done' }, '2026-03-03' as never)).toBe(false)
})

test('whatever is tried, a task that was handed over never comes back, and no refusal is without reason', () => {
  const around = fc.record({
    isAgreed: fc.boolean(),
    isCaseClosed: fc.boolean(),
    mayOwn: fc.boolean(),
  })
  const walk = fc.array(fc.tuple(fc.constantFrom(...TaskStep.options), around), { maxLength: 30 })
  fc.assert(
    fc.property(walk, (tries) => {
      let state: TaskState = 'open'
      let isGone = false
      for (const [step, facts] of tries) {
        const leadsTo = taskSteps[state][step]
        const obstacle = findTaskObstacle(step, { ...facts, state })
        if (obstacle) {
          const isFree: boolean =
            leadsTo !== undefined && !facts.isAgreed && !facts.isCaseClosed && facts.mayOwn
          expect(isFree).toBe(false)
          continue
        }
        expect(leadsTo).toBeDefined()
        expect(isGone).toBe(false)
        state = leadsTo as TaskState
        isGone ||= state === 'handed-over'
      }
    }),
    { numRuns: ROUNDS },
  )
})
