import { Email, PersonName, Username } from '#access/model/account.ts'
import { type ClosureReason, closureReasonWords } from '#casework/model/closure.ts'
import { type ServiceLine, serviceLineWords } from '#casework/model/code-lists.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { fault, readChoice, readDay, readText } from './cell.ts'
import type { ImportKind } from './kind.ts'
import { type Cells, type Faults, gatherFaults, type LineFault } from './line.ts'
import { printOf, type ReadPerson, type Reckoning, readPerson } from './read-person.ts'

export interface ReadOldCase {
  readonly client: ReadPerson
  readonly openedOn: Day
  readonly closedOn: Day
  readonly reason: ClosureReason
  readonly summary: string
  readonly serviceLine: ServiceLine
  readonly ward: string
  readonly bed: string
  readonly oldNumber: string
}

export interface ReadAccount {
  readonly username: string
  readonly name: string
  readonly email: string | null
}

export type ReadLine =
  | { readonly kind: 'patients'; readonly person: ReadPerson }
  | { readonly kind: 'old-cases'; readonly oldCase: ReadOldCase }
  | { readonly kind: 'staff'; readonly account: ReadAccount }

export interface Judged {
  /** Where anything is wrong, nothing is taken. */
  readonly line: ReadLine | undefined
  readonly faults: readonly LineFault[]
  /** Two rows with the same print are the same row. */
  readonly print: string
  /** Who or what the row is about. */
  readonly label: string
}

/** What a row says, or all that is wrong with it. The same row always says the same. */
export function readLine(kind: ImportKind, cells: Cells, reckoning: Reckoning): Judged {
  const faults = gatherFaults()
  const read = readers[kind](cells, faults, reckoning)
  return { ...read, faults: faults.faults, line: faults.faults.length > 0 ? undefined : read.line }
}

type Reader = (
  cells: Cells,
  faults: Faults,
  reckoning: Reckoning,
) => { line: ReadLine; print: string; label: string }

const readers: Record<ImportKind, Reader> = {
  patients(cells, faults, reckoning) {
    const person = readPerson(cells, faults, reckoning)
    return { line: { kind: 'patients', person }, print: printOf(person), label: person.name }
  },

  'old-cases'(cells, faults, reckoning) {
    const client = readPerson(cells, faults, reckoning)
    const openedOn = takeDay('openedOn', cells, faults)
    const closedOn = takeDay('closedOn', cells, faults)
    if (openedOn && closedOn && closedOn < openedOn)
      faults.add('closedOn', fault('closed-before-opened', '结案日期早于开案日期，请核对。'))
    if (closedOn && closedOn > dayInBeijing(reckoning.now))
      faults.add(
        'closedOn',
        fault('closed-in-future', '结案日期还没有到；没结案的个案请在系统里接案。'),
      )
    if (openedOn && openedOn < FIRST_DAY)
      faults.add('openedOn', fault('opened-too-early', '开案日期早于 1980 年，请核对。'))
    const reason = faults.take('reason', readChoice(cells.reason, REASONS))
    if (reason === undefined && !faults.faults.some(({ column }) => column === 'reason'))
      faults.add('reason', fault('required', '必须填写。'))
    const oldCase = {
      ...{ client, openedOn: openedOn as Day, closedOn: closedOn as Day },
      reason: reason as ClosureReason,
      summary: takeText('summary', cells, faults, 2000, true),
      serviceLine: faults.take('serviceLine', readChoice(cells.serviceLine, LINES)) ?? 'other',
      ward: takeText('ward', cells, faults, 60),
      bed: takeText('bed', cells, faults, 20),
      oldNumber: takeText('oldNumber', cells, faults, 60),
    }
    const print = JSON.stringify([printOf(client), openedOn, closedOn, oldCase.oldNumber])
    return { line: { kind: 'old-cases', oldCase }, print, label: client.name }
  },

  staff(cells, faults) {
    const typed = takeText('username', cells, faults, 60, true).normalize('NFKC')
    const username = Username.safeParse(typed)
    if (typed && !username.success)
      faults.add('username', fault('username-shape', `${username.error.issues[0]?.message}。`))
    const name = takeText('name', cells, faults, 40, true)
    if (name && !PersonName.safeParse(name).success)
      faults.add('name', fault('name-shape', '姓名最多 40 个字。'))
    const address = takeText('email', cells, faults, 120).normalize('NFKC')
    const email = address ? Email.safeParse(address) : undefined
    if (email && !email.success) faults.add('email', fault('email-shape', '电子邮箱的格式不对。'))
    const account = { username: username.data ?? typed, name, email: email?.data ?? null }
    return { line: { kind: 'staff', account }, print: account.username, label: name || typed }
  },
}

/** Medical social work in Beijing is younger; an earlier year is a slip. */
const FIRST_DAY = '1980-01-01'

const REASONS = invert(closureReasonWords)
const LINES = { ...invert(serviceLineWords), 其他: 'other' as const }

function invert<Code extends string>(words: Record<Code, { readonly zh: string }>) {
  const pairs = Object.entries<{ readonly zh: string }>(words)
  return Object.fromEntries(pairs.map(([code, { zh }]) => [zh, code as Code]))
}

function takeDay(column: string, cells: Cells, faults: Faults) {
  const written = faults.take(column, readDay(cells[column]))
  if (written === null) faults.add(column, fault('required', '必须填写。'))
  if (written && written.precision !== 'day')
    faults.add(column, fault('day-unclear', '要写到哪一天，例如 2024-05-06。'))
  return written?.precision === 'day' ? written.day : undefined
}

function takeText(column: string, cells: Cells, faults: Faults, most: number, isRequired = false) {
  const reading = readText(cells[column], most)
  const text = faults.take(column, reading) ?? ''
  if (isRequired && text === '' && 'value' in reading)
    faults.add(column, fault('required', '必须填写。'))
  return text
}
