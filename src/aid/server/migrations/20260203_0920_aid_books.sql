-- The applications an officer may see: sent to the own funder.
create function aid.my_applications() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select a.id from aid.application a
  where a.funder_id = aid.my_funder() and a.submitted_at is not null
$$;

-- What is paid follows the payments; nobody writes it by hand. The row is locked here, and a sum above
-- what was approved is refused by the table itself.
create function aid.book_payment() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  a aid.application;
begin
  update aid.application set paid = paid + new.amount
    where institution_id = new.institution_id and id = new.application_id
    returning * into a;
  insert into aid.ledger (institution_id, id, case_id, item, kind, source, status, amount, on_day,
      recorded_at, by_account, evidence, application_id)
    values (a.institution_id, gen_random_uuid(), a.case_id, 'application:' || a.id, a.line_kind,
      a.programme_name, 'received', new.amount, new.paid_on, new.recorded_at, new.by_account,
      new.reference, a.id);
  return null;
end $$;
create trigger book_payment after insert on aid.payment
  for each row execute function aid.book_payment();

-- What is hoped for and what was approved stands in the ledger with the very step that made it so.
create function aid.book_application() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  booked text;
  amount bigint;
begin
  if new.approved <> old.approved and platform.actor_role() is distinct from 'aid-officer' then
    raise exception 'only the funder approves' using errcode = '42501';
  end if;
  if new.submitted_at is distinct from old.submitted_at then
    booked := 'expected'; amount := new.asked;
  elsif new.approved <> old.approved
      or (new.state in ('approved', 'refused') and new.state <> old.state) then
    booked := 'approved'; amount := new.approved - old.approved;
  elsif new.state = 'withdrawn' and old.state <> 'withdrawn' and old.submitted_at is not null then
    booked := 'expected'; amount := -new.asked;
  else
    return null;
  end if;
  insert into aid.ledger (institution_id, id, case_id, item, kind, source, status, amount, on_day,
      recorded_at, by_account, evidence, application_id)
    values (new.institution_id, gen_random_uuid(), new.case_id, 'application:' || new.id,
      new.line_kind, new.programme_name, booked, amount,
      (new.touched_at at time zone 'Asia/Shanghai')::date, new.touched_at, new.touched_by,
      new.number, new.id);
  return null;
end $$;
create trigger book_application after update on aid.application
  for each row execute function aid.book_application();

do $$
declare
  name text;
begin
  foreach name in array array['dossier', 'application', 'pack', 'event', 'payment', 'ledger']
  loop
    execute format('alter table aid.%I enable row level security', name);
    execute format('alter table aid.%I force row level security', name);
    execute format('create policy keeper on aid.%I for select to current_user using (true)', name);
  end loop;
  foreach name in array array['dossier', 'application', 'pack', 'event']
  loop
    execute format($policy$
      create policy team_and_head on aid.%I using (
        institution_id = platform.actor_institution()
        and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
      )$policy$, name);
  end loop;
  foreach name in array array['pack', 'event', 'payment']
  loop
    execute format($policy$
      create policy funder on aid.%I for select
        using (application_id in (select aid.my_applications()))$policy$, name);
  end loop;
end $$;

-- The books are kept by the database itself, on behalf of whoever made the tables.
create policy bookkeeper on aid.application for update to current_user using (true);
create policy bookkeeper on aid.ledger for insert to current_user with check (true);

-- A payment is told by the funder, and read by both sides. By hand no line passes for an application's.
create policy team_and_head on aid.payment for select using (
  institution_id = platform.actor_institution()
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
);
create policy team_and_head on aid.ledger using (
  institution_id = platform.actor_institution()
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
) with check (
  institution_id = platform.actor_institution() and application_id is null
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
);

create policy funder on aid.application for select
  using (funder_id = aid.my_funder() and submitted_at is not null);
create policy funder_decides on aid.application for update
  using (funder_id = aid.my_funder() and submitted_at is not null)
  with check (funder_id = aid.my_funder() and submitted_at is not null);
create policy funder_tells on aid.event for insert with check (
  application_id in (select aid.my_applications()) and by_account = platform.actor_account()
);
create policy funder_pays on aid.payment for insert with check (
  application_id in (select aid.my_applications()) and by_account = platform.actor_account()
);

grant select, insert, update on aid.dossier to renqiao_app;
-- Nothing begins as approved or paid; neither what is paid nor what was asked of whom changes by hand.
grant select on aid.application to renqiao_app;
grant insert (institution_id, id, case_id, number, programme_id, funder_id, funder_name, programme_name,
  kind, line_kind, pay_to, ceiling, decide_days, appeal_days, state, asked, statement, created_at,
  touched_at, touched_by) on aid.application to renqiao_app;
grant update (state, approved, reason, due_on, wanted, wanted_note, has_appealed, first_decided_by,
  decided_by, decided_at, submitted_at, touched_at, touched_by, version, pay_to, ceiling, decide_days,
  appeal_days) on aid.application to renqiao_app;
grant select, insert on aid.pack, aid.event, aid.payment, aid.ledger to renqiao_app;
