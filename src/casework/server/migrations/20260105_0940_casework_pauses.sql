-- A follow-up that is not needed any more is called off with a reason; the date of one can be moved.
alter table casework.follow_up
  add column cancelled_at timestamptz,
  add column cancelled_by uuid,
  add column cancelled_why text not null default '' check (length(cancelled_why) <= 300),
  add check (done_at is null or cancelled_at is null);

-- Each pause as a row, so that paused time can be taken out of whatever is counted in days.
create table casework.pause (
  institution_id uuid not null,
  case_id uuid not null,
  n integer not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  -- Until when it was meant to last.
  planned_until date,
  primary key (institution_id, case_id, n),
  foreign key (institution_id, case_id) references casework."case"
);
create unique index pause_running on casework.pause (institution_id, case_id) where until_at is null;

insert into casework.pause (institution_id, case_id, n, from_at, until_at)
select e.institution_id, e.case_id,
  row_number() over (partition by e.institution_id, e.case_id order by e.at), e.at,
  (select min(o.at) from casework.case_event o
    where o.institution_id = e.institution_id and o.case_id = e.case_id and o.at >= e.at
      and o.deed in ('resume', 'begin-closing'))
from casework.case_event e where e.deed = 'pause';

alter table casework.pause enable row level security;
alter table casework.pause force row level security;
create policy keeper on casework.pause for select to current_user using (true);
grant select, insert, update on casework.pause to renqiao_app;
create policy team_and_head on casework.pause using (
  institution_id = platform.actor_institution()
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
);

-- What is new in a house since somebody last read.
create index contact_recorded on casework.contact (institution_id, recorded_at);
create index case_event_at on casework.case_event (institution_id, at);
