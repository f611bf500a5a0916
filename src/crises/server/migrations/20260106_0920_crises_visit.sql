-- Where it leads lies sealed: a list of who is visited at home is nobody's business.
create table crises.visit (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  by_account uuid not null,
  watcher_id uuid not null check (watcher_id <> by_account),
  state text not null default 'planned',
  starts_at timestamptz not null,
  back_by timestamptz not null check (back_by > starts_at),
  place bytea not null,
  caution boolean not null,
  called_help_at timestamptz,
  checked_in_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case"
);
create index visit_open on crises.visit (institution_id, back_by)
  where state in ('planned', 'under-way');
