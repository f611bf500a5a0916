do $$
declare
  name text;
begin
  foreach name in array array['claim', 'invoice', 'receipt', 'paper', 'event', 'finding',
    'adjudication', 'year', 'payment']
  loop
    execute format('alter table claims.%I enable row level security', name);
    execute format('alter table claims.%I force row level security', name);
    execute format('create policy insurer on claims.%I using (enrolment.is_insurer())', name);
    execute format('create policy the_product on claims.%I
      using (platform.actor_role() = ''system'')', name);
    if name <> 'year' then
      execute format('create policy keeper on claims.%I for select to current_user using (true)', name);
    end if;
  end loop;
  foreach name in array array['claim', 'invoice', 'receipt', 'paper', 'adjudication', 'year',
    'payment']
  loop
    execute format('create policy mine on claims.%I for select
      using (insured_id in (select enrolment.my_insured()))', name);
  end loop;
end $$;

-- The sums of the year are kept by the database itself, on behalf of whoever made the tables.
create policy keeper on claims.year to current_user using (true);

create policy mine on claims.event for select
  using (insured_id in (select enrolment.my_insured()) and not internal);

-- What somebody may do himself: report, hand in, add to it, appeal, withdraw.
create policy report on claims.claim for insert with check (
  insured_id in (select enrolment.my_insured())
  and state = 'reported' and reported_by = platform.actor_account()
);
create policy go_on on claims.claim for update
  using (insured_id in (select enrolment.my_insured()))
  with check (
    insured_id in (select enrolment.my_insured())
    and state in ('reported', 'needs-papers', 'collecting', 'appealed', 'withdrawn', 'paying')
  );
create policy add on claims.invoice for insert
  with check (insured_id in (select enrolment.my_insured()));
create policy add on claims.receipt for insert
  with check (insured_id in (select enrolment.my_insured()) and verdict is null and not settled);
create policy go_on on claims.receipt for update
  using (insured_id in (select enrolment.my_insured()) and not settled)
  with check (insured_id in (select enrolment.my_insured()) and verdict is null and not settled);
create policy add on claims.paper for insert with check (
  insured_id in (select enrolment.my_insured()) and by_account = platform.actor_account()
);
create policy add on claims.event for insert with check (
  insured_id in (select enrolment.my_insured()) and by_account = platform.actor_account()
);

grant select, insert, update on claims.claim, claims.invoice, claims.receipt, claims.finding
  to renqiao_app;
grant select, insert on claims.paper, claims.event, claims.adjudication to renqiao_app;
grant select on claims.year to renqiao_app;
grant insert (insured_id, year), update (n, owed) on claims.year to renqiao_app;
grant select, insert on claims.payment to renqiao_app;
grant update (state, bank_ref, reason, settled_at) on claims.payment to renqiao_app;
