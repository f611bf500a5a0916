import { type Belongings, isPublic, type Row } from './rows.ts'

/** What the offices of the city and the technical side work with; nothing of it is about patients. */
const OFFICE = /^(access\.|city\.|workforce\.alliance_member$)/
/** What the district and the city read of their institutions: never students, who are the house's. */
const AUTHORITY =
  /^(workforce\.(?!placement$)|supervision\.relation$|cultivation\.|stationing\.|what_if\.|stories\.(story|opened|contest_reader|entry|score)$)/
/** What the district and the city decide about their institutions. */
const DECIDED = /^(coverage\.|cultivation\.|stationing\.|stories\.contest_reader$)/
/** What a house offers to those who help there, and tells them about one another. */
const HELPER = /^(volunteers\.course|shifts\.(programme|opportunity|shift|certificate))$/
/** What the insurer works with; nothing of it is from a hospital. A list is its clerk's until it is in. */
const INSURER = /^(enrolment\.(?!import)|entitlements\.|claims\.)/
/** What the auditor of the fund works with. */
const FUND = /^imaging\.(fund_fact|signal|signal_step)$/
/** What the auditor looks over afterwards, whosever it is. */
const REVIEWED = /^imaging\.glass$/

export interface Secrets {
  /** Ids that must not be told. */
  readonly ids: ReadonlySet<string>
  /** Texts that must not be told, as they would stand in JSON. */
  readonly texts: readonly string[]
  /** Rows that must not be changed, added or taken away. */
  readonly guards: (row: Row) => boolean
}

/** What is no secret to somebody because of the post; all of it is to everybody else. */
export interface Trust {
  /** Works for an office: it deals with accounts and institutions. */
  readonly office?: boolean
  /** Works for the insurer, and deals with all who are insured. */
  readonly insurer?: boolean
  /** Looks after the money of the fund, whoever was paid. */
  readonly fund?: boolean
  /** Reads the log, which names every record by its id, and tells nothing else of it. */
  readonly auditor?: boolean
  /** Of the city, or of the district in which the victim lies. */
  readonly authority?: boolean
  /** Helps in the house. */
  readonly helper?: boolean
}

interface Given extends Trust {
  readonly victim: Belongings
  /** All rows that belong to anybody else: what stands there as well is no secret of the victim. */
  readonly others: readonly Row[]
  readonly sealed: readonly string[]
  /** The asker's own account: what is on record about oneself is no secret to oneself. */
  readonly self: string | undefined
}

export function secretsFrom(given: Given): Secrets {
  const { victim, others, sealed, office, insurer, fund, auditor, authority, helper, self } = given
  const guards = (row: Row) =>
    !(office && (OFFICE.test(row.table) || isPublic(row))) &&
    !(insurer && INSURER.test(row.table)) &&
    !(fund && FUND.test(row.table)) &&
    !(auditor && REVIEWED.test(row.table)) &&
    !(authority && DECIDED.test(row.table)) &&
    !(self && row.text.includes(self))
  const isOpen = (row: Row) =>
    isPublic(row) || (helper && isOffered(row)) || (authority && AUTHORITY.test(row.table))
  const guarded = victim.rows.filter(guards)
  const known = new Set([...others, ...guarded.filter(isOpen)].flatMap(strings))
  for (const row of victim.rows)
    if (!guards(row) || isOpen(row)) strings(row).forEach(known.add, known)
  const values = guarded.flatMap(strings).filter((value) => isTelling(value) && !known.has(value))
  // What lies sealed in one place may stand open in another: in a text that was handed in.
  const open = [...known].join('\n')
  const told = [...new Set([...values, ...sealed.filter((value) => !open.includes(value))])]
  return {
    ids: new Set(auditor ? [] : told.filter((value) => ID.test(value))),
    texts: told.filter((value) => !ID.test(value)).map((v) => JSON.stringify(v).slice(1, -1)),
    guards,
  }
}

/** Also the place that somebody of the house looks to hand on. */
function isOffered({ table, fields }: Row) {
  return HELPER.test(table) || fields.seeks_substitute === true
}

/** What stands somewhere else by chance, the last digits of a number in an id, tells nothing; nor do words of lists. */
function isTelling(value: string) {
  if (/^[a-z]+(-[a-z]+)*$/.test(value)) return false
  return value.length >= (/^[\x20-\x7e]*$/.test(value) ? 8 : 3)
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Every text in a row, however deep. */
function strings({ fields }: Row): string[] {
  const found: string[] = []
  const collect = (value: unknown) => {
    if (typeof value === 'string') found.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(fields)
  return found
}
