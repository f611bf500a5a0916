-- 工作日历. A version of a year is never changed: what was wrong is corrected by the next one, with its
-- reason. Deadlines are stored with the claims and stay as they were set.
create table claims.calendar (
  year integer not null check (year between 2026 and 2100),
  version integer not null check (version >= 1),
  off jsonb not null check (jsonb_typeof(off) = 'array'),
  on_weekends jsonb not null check (jsonb_typeof(on_weekends) = 'array'),
  notice_number text not null check (length(notice_number) between 4 and 60),
  notice_day date not null,
  reason text not null default '' check (length(reason) <= 300),
  entered_by uuid not null,
  entered_name text not null check (length(entered_name) between 1 and 100),
  entered_at timestamptz not null,
  decision text check (decision in ('confirmed', 'declined')),
  decided_by uuid,
  decided_name text check (length(decided_name) between 1 and 100),
  decided_at timestamptz,
  decided_note text not null default '' check (length(decided_note) <= 300),
  primary key (year, version),
  check ((decision is null) = (decided_by is null)),
  -- Two persons, whatever the product believes.
  check (decision is distinct from 'confirmed' or decided_by <> entered_by)
);
-- One at a time waits for its second person.
create unique index calendar_waiting on claims.calendar (year) where decision is null;

alter table claims.calendar enable row level security;
alter table claims.calendar force row level security;
create policy keeper on claims.calendar for select to current_user using (true);
create policy office_reads on claims.calendar for select using (enrolment.is_insurer());
create policy office_enters on claims.calendar for insert with check (
  enrolment.is_insurer() and entered_by = platform.actor_account() and decision is null
);
create policy office_decides on claims.calendar for update
  using (enrolment.is_insurer() and decision is null)
  with check (enrolment.is_insurer() and decided_by = platform.actor_account());
grant select, insert on claims.calendar to renqiao_app;
grant update (decision, decided_by, decided_name, decided_at, decided_note) on claims.calendar
  to renqiao_app;

-- The days alone, for whoever sets a clock: an insured person hands in too, and sees no names by it.
create function claims.calendars_in_force() returns jsonb language sql stable
security definer set search_path = pg_catalog as $$
  select coalesce(jsonb_agg(jsonb_build_object('year', year, 'off', off, 'onWeekends', on_weekends)
    order by year), '[]')
  from (
    select distinct on (year) year, off, on_weekends from claims.calendar
    where decision = 'confirmed' order by year, version desc
  ) latest
$$;
