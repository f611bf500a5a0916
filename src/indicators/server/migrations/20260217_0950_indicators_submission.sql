-- 报送期: opened by the city, with the indicators that are asked for.
create table indicators.report_period (
  period text primary key check (period ~ '^20[0-9]{2}(-(0[1-9]|1[0-2])|-Q[1-4])?$'),
  codes text[] not null check (cardinality(codes) between 1 and 57),
  due_on date not null,
  note text not null default '' check (length(note) <= 500),
  opened_by uuid not null,
  opened_at timestamptz not null
);

-- 报送: one house, one period. The numbers as computed and as adjusted lie side by side.
create table indicators.submission (
  institution_id uuid not null references places.institution,
  period text not null references indicators.report_period,
  state text not null check (state in
    ('computed', 'checked', 'submitted', 'returned', 'accepted', 'locked')),
  lines jsonb not null,
  computed_at timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  reason text not null default '' check (length(reason) <= 500),
  locked_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, period),
  check ((state = 'locked') = (locked_at is not null)),
  check (state not in ('submitted', 'accepted', 'locked') or submitted_by is not null),
  check (state <> 'returned' or reason <> ''),
  -- Four eyes.
  check (state not in ('accepted', 'locked') or decided_by <> submitted_by)
);
create index submission_period on indicators.submission (period, state);

-- What happened to it, in order.
create table indicators.submission_event (
  institution_id uuid not null,
  id uuid not null,
  period text not null,
  at timestamptz not null,
  by_account uuid not null,
  by_name text not null,
  step text not null,
  reason text not null default '' check (length(reason) <= 500),
  primary key (institution_id, id),
  foreign key (institution_id, period) references indicators.submission
);
create index submission_event_of on indicators.submission_event (institution_id, period, at);

-- After the lock: beside the old number, never in its place.
create table indicators.revision (
  institution_id uuid not null,
  period text not null,
  n integer not null check (n > 0),
  code text not null,
  value numeric not null,
  reason text not null check (length(reason) between 1 and 500),
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (institution_id, period, n),
  foreign key (institution_id, period) references indicators.submission
);

create function indicators.keep_locked() returns trigger language plpgsql
set search_path = pg_catalog as $$
begin
  if old.state = 'locked' then
    raise exception 'a locked submission is not changed; it is revised' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_locked before update or delete on indicators.submission
  for each row execute function indicators.keep_locked();

do $$
declare
  name text;
begin
  foreach name in array array['report_period', 'submission', 'submission_event', 'revision']
  loop
    execute format('alter table indicators.%I enable row level security', name);
    execute format('alter table indicators.%I force row level security', name);
    execute format('create policy keeper on indicators.%I for select to current_user using (true)', name);
    execute format('grant select, insert on indicators.%I to renqiao_app', name);
  end loop;
  foreach name in array array['submission', 'submission_event', 'revision']
  loop
    execute format($policy$create policy house on indicators.%I using (
      platform.actor_role() = 'lead' and institution_id = platform.actor_institution())$policy$, name);
    execute format($policy$create policy city on indicators.%I for select using (
      platform.actor_role() in ('city-officer', 'system'))$policy$, name);
    execute format($policy$create policy district on indicators.%I for select using (
      platform.actor_role() = 'district-officer' and institution_id in (
        select i.id from places.institution i where i.district_code = platform.actor_district())
      )$policy$, name);
  end loop;
end $$;

create policy readers on indicators.report_period for select using (
  platform.actor_role() in ('lead', 'district-officer', 'city-officer', 'system')
);
create policy city_opens on indicators.report_period for insert with check (
  platform.actor_role() = 'city-officer'
);
-- The offices decide about what was submitted to them, and write down what they did.
create policy office_decides on indicators.submission for update using (
  state in ('submitted', 'accepted') and (platform.actor_role() = 'city-officer'
    or (platform.actor_role() = 'district-officer' and institution_id in (
      select i.id from places.institution i where i.district_code = platform.actor_district())))
) with check (state in ('returned', 'accepted', 'locked'));
create policy office_tells on indicators.submission_event for insert with check (
  by_account = platform.actor_account() and (platform.actor_role() = 'city-officer'
    or (platform.actor_role() = 'district-officer' and institution_id in (
      select i.id from places.institution i where i.district_code = platform.actor_district())))
);
grant update (state, lines, computed_at, submitted_by, submitted_at, decided_by, decided_at, reason,
  locked_at, version) on indicators.submission to renqiao_app;
