export interface Place {
  readonly lane: number
  readonly position: number
  readonly length: number
}

export interface Tampering {
  readonly sql: (at: Place, pick: (below: number) => number) => string
  /** Only the sums can tell: positions and lengths are as they should be. */
  readonly wellCovered?: true
  /** Even the sums come out: only a checkpoint can tell. */
  readonly perfect?: true
}

/** What somebody does who owns the database and has read how the log works. */
export const tamperings: Record<string, Tampering> = {
  'an entry edited': {
    wellCovered: true,
    sql: (at, pick) => `update audit.entry set ${COLUMNS[pick(COLUMNS.length)]} where ${only(at)}`,
  },
  'an entry deleted': { sql: (at) => `delete from audit.entry where ${only(at)}` },
  'an entry deleted, and those after it moved up': {
    wellCovered: true,
    sql: (at) => `delete from audit.entry where ${only(at)};
      ${shift(at, -1)}; update audit.lane set length = length - 1 where lane = ${at.lane}`,
  },
  'an entry inserted, and those after it moved down': {
    wellCovered: true,
    sql: (at) => `${shift({ ...at, position: at.position - 1 }, 1)};
      insert into audit.entry select lane, ${at.position}, at, gen_random_uuid(), role,
        institution_id, action, subject_kind, subject_id, hash from audit.entry
        where lane = ${at.lane} and position = ${at.position + 1};
      update audit.lane set length = length + 1 where lane = ${at.lane}`,
  },
  'two neighbours exchanged': {
    wellCovered: true,
    sql: (at) => {
      const next = at.position === at.length ? at.position - 1 : at.position + 1
      return `update audit.entry set position = -position
          where lane = ${at.lane} and position in (${at.position}, ${next});
        update audit.entry set position = ${at.position + next} + position
          where lane = ${at.lane} and position < 0`
    },
  },
  'an entry moved to another lane': {
    sql: (at) => `update audit.entry set lane = lane + 1, position = 100000 where ${only(at)}`,
  },
  'the tail cut off': {
    sql: (at) => `delete from audit.entry where lane = ${at.lane} and position >= ${at.position}`,
  },
  'the tail cut off, and the lane told so': {
    perfect: true,
    sql: (at) => `delete from audit.entry where lane = ${at.lane} and position >= ${at.position};
      ${retell(at.lane)}`,
  },
  'the tails of all lanes cut off, and the lanes told so': {
    perfect: true,
    sql: (at) => `delete from audit.entry where position >= ${at.position}; ${retell()}`,
  },
  'an entry edited, and all after it computed anew': {
    perfect: true,
    sql: (at) => `update audit.entry set subject_id = gen_random_uuid()::text where ${only(at)};
      ${recompute(at)}; ${retell(at.lane)}`,
  },
  'an entry deleted, and all after it computed anew': {
    perfect: true,
    sql: (at) => `delete from audit.entry where ${only(at)}; ${shift(at, -1)};
      ${recompute(at)}; ${retell(at.lane)}`,
  },
  'a whole lane removed': {
    sql: ({ lane }) => `delete from audit.entry where lane = ${lane};
      delete from audit.lane where lane = ${lane}`,
  },
  'everything emptied': {
    perfect: true,
    sql: () => `truncate audit.entry; ${retell()}`,
  },
}

const COLUMNS = [
  `at = at + interval '1 microsecond'`,
  'account_id = gen_random_uuid()',
  'institution_id = null',
  `role = role || 'x'`,
  `action = 'people.open'`,
  `subject_kind = 'case'`,
  `subject_id = gen_random_uuid()::text`,
  `action = 'people.', subject_kind = 'reveal' || chr(31) || 'person'`,
  `hash = sha256(hash)`,
]

function only({ lane, position }: Place) {
  return `lane = ${lane} and position = ${position}`
}

function shift({ lane, position }: Place, by: number) {
  return `update audit.entry set position = -position - ${by}
      where lane = ${lane} and position > ${position};
    update audit.entry set position = -position where lane = ${lane} and position < 0`
}

function retell(lane?: number) {
  return `update audit.lane l set
      length = coalesce((select max(position) from audit.entry e where e.lane = l.lane), 0),
      head = coalesce((select hash from audit.entry e where e.lane = l.lane
        order by position desc limit 1), decode(repeat('00', 32), 'hex'))
    ${lane === undefined ? '' : `where lane = ${lane}`}`
}

function recompute({ lane, position }: Place) {
  return `do $$ declare e audit.entry; before bytea; begin
    before := coalesce((select hash from audit.entry where lane = ${lane}
      and position = ${position - 1}), decode(repeat('00', 32), 'hex'));
    for e in select * from audit.entry where lane = ${lane} and position >= ${position}
      order by position loop
      before := audit.digest(before, e);
      update audit.entry set hash = before where lane = ${lane} and position = e.position;
    end loop; end $$`
}
