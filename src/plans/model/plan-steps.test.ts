import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanState } from './plan.ts'
import {
  afterAgreement,
  findBeginObstacle,
  findPlanObstacle,
  type PlanFacts,
  type PlanObstacle,
  type PlanStep,
  planSteps,
} from './plan-steps.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)

const ready: PlanFacts = {
  ...{ state: 'draft', isCaseClosed: false, goals: [{ attainment: null }] },
  ...{ tasks: 1, openTasks: 1, isSigned: true },
}

test.each<[string, PlanStep, Partial<PlanFacts>, PlanObstacle | undefined]>([
  ['a draft with a goal and a task is agreed on', 'agree', {}, undefined],
  ['nobody agrees on nothing: a goal', 'agree', { goals: [] }, 'plan-goal-missing'],
  ['nobody agrees on nothing: a task', 'agree', { tasks: 0 }, 'plan-task-missing'],
  [
    'what was agreed on is not agreed on again',
    'agree',
    { state: 'agreed' },
    'plan-step-out-of-order',
  ],
  [
    'what was agreed on is not written over',
    'write',
    { state: 'agreed' },
    'plan-step-out-of-order',
  ],
  ['after the closing nothing is promised', 'agree', { isCaseClosed: true }, 'plan-case-closed'],
  ['a draft is not completed', 'complete', {}, 'plan-step-out-of-order'],
  ['a plan ends when nothing is left to do', 'complete', { state: 'agreed' }, 'plan-task-open'],
  [
    'and when its goals are rated',
    'complete',
    { state: 'agreed', openTasks: 0 },
    'plan-goal-unrated',
  ],
  ['a plan can be given up at any time', 'abandon', { state: 'agreed' }, undefined],
  [
    'what was said has no sheet',
    'file-sheet',
    { state: 'agreed', isSigned: false },
    'plan-not-signed',
  ],
])('%s', (_, step, change, obstacle) => {
  expect(findPlanObstacle(step, { ...ready, ...change })).toBe(obstacle)
})

/** The plan of one case: its versions, and what was on the sheet when each was agreed on. */
interface Book {
  readonly versions: { state: PlanState; sheet: string | undefined }[]
  text: string
  isCaseClosed: boolean
}
/** What has to be true of the book, counted by hand beside it. */
interface Expected {
  agreedSheets: (string | undefined)[]
}

function at(book: Book, n: number) {
  return book.versions[n % Math.max(book.versions.length, 1)]
}

class Begin implements fc.Command<Expected, Book> {
  check() {
    return true
  }
  run(model: Expected, book: Book) {
    const states = book.versions.map(({ state }) => state)
    const obstacle = findBeginObstacle(states, book.isCaseClosed)
    expect(obstacle !== undefined).toBe(book.isCaseClosed || states.includes('draft'))
    if (obstacle) return
    book.versions.push({ state: 'draft', sheet: undefined })
    model.agreedSheets.push(undefined)
    hold(model, book)
  }
  toString() {
    return 'begin'
  }
}

class Step implements fc.Command<Expected, Book> {
  readonly n: number
  readonly step: PlanStep
  readonly facts: Omit<PlanFacts, 'state' | 'isCaseClosed'>
  constructor(n: number, step: PlanStep, facts: Omit<PlanFacts, 'state' | 'isCaseClosed'>) {
    this.n = n
    this.step = step
    this.facts = facts
  }
  check() {
    return true
  }
  run(model: Expected, book: Book) {
    const version = at(book, this.n)
    if (!version) return
    const { state } = version
    const { isCaseClosed } = book
    if (findPlanObstacle(this.step, { ...this.facts, state, isCaseClosed })) return
    if (this.step === 'agree') {
      for (const other of book.versions) other.state = afterAgreement(other.state)
      version.sheet = book.text
      model.agreedSheets[book.versions.indexOf(version)] = book.text
    }
    version.state = planSteps[state][this.step] as PlanState
    hold(model, book)
  }
  toString() {
    return `${this.step} ${this.n}`
  }
}

class Work implements fc.Command<Expected, Book> {
  readonly text: string
  readonly isCaseClosed: boolean
  constructor(text: string, isCaseClosed: boolean) {
    this.text = text
    this.isCaseClosed = isCaseClosed
  }
  check() {
    return true
  }
  run(model: Expected, book: Book) {
    book.text = this.text
    book.isCaseClosed = this.isCaseClosed
    hold(model, book)
  }
  toString() {
    return `the work goes on: ${this.text}${this.isCaseClosed ? ', closed' : ''}`
  }
}

/** One in force, one in the making, and every sheet as it was signed. */
function hold(model: Expected, { versions }: Book) {
  const count = (wanted: PlanState) => versions.filter(({ state }) => state === wanted).length
  expect(count('agreed')).toBeLessThanOrEqual(1)
  expect(count('draft')).toBeLessThanOrEqual(1)
  expect(versions.map(({ sheet }) => sheet)).toEqual(model.agreedSheets)
  for (const { state, sheet } of versions)
    if (state === 'agreed' || state === 'revised' || state === 'completed')
      expect(sheet).toBeDefined()
}

test('whatever is tried in whatever order, one version is in force and no sheet is written over', () => {
  const facts = fc.record({
    goals: fc.array(fc.record({ attainment: fc.constantFrom(null, -1, 0, 2) }), { maxLength: 2 }),
    ...{ tasks: fc.nat(2), openTasks: fc.nat(1), isSigned: fc.boolean() },
  })
  const step = fc.constantFrom<PlanStep>('write', 'agree', 'complete', 'abandon', 'file-sheet')
  const commands = fc.commands(
    [
      fc.constant(new Begin()),
      fc.tuple(fc.nat(5), step, facts).map(([n, one, around]) => new Step(n, one, around)),
      fc.tuple(fc.string(), fc.boolean()).map(([text, isClosed]) => new Work(text, isClosed)),
    ],
    { maxCommands: 40 },
  )
  fc.assert(
    fc.property(commands, (list) => {
      fc.modelRun(
        () => ({
          model: { agreedSheets: [] },
          real: { versions: [], text: '', isCaseClosed: false },
        }),
        list,
      )
    }),
    { numRuns: ROUNDS },
  )
})
