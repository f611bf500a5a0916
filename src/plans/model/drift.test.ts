import { expect, test } from 'vitest'
import { driftFrom, hasDrifted } from './drift.ts'

type Given = Parameters<typeof driftFrom>
const goal = (id: string, text = '睡得着') => ({ id, text, due: '2026-04-01' })
const task = (id: string, more = {}) => ({ id, state: 'open', handedFrom: null, ...more })
const sheet = { goals: [goal('a')], tasks: [task('1'), task('2')] } as unknown as Given[0]

function drift(goals: object[], tasks: object[]) {
  return driftFrom(sheet, { goals, tasks } as unknown as Given[1])
}

test('as long as the work follows the sheet, nothing has moved', () => {
  const same = drift([goal('a')], [task('1', { state: 'done' }), task('2')])
  expect(hasDrifted(same)).toBe(false)
})

test('a task in other hands is the same promise', () => {
  const handed = [task('1', { state: 'handed-over' }), task('3', { handedFrom: '1' }), task('2')]
  expect(hasDrifted(drift([goal('a')], handed))).toBe(false)
})

test('what is new, what was called off and what reads otherwise is counted apart', () => {
  const tasks = [
    task('1', { state: 'cancelled' }),
    task('2'),
    task('9'),
    task('8', { state: 'cancelled' }),
  ]
  expect(drift([goal('a', '能吃下饭'), goal('b')], tasks)).toEqual({
    ...{ newGoals: 1, otherGoals: 1, newTasks: 1, cancelledTasks: 1 },
  })
})
