-- What the product knows for the imaging network: who is being treated here, and whose account is whose code.
-- Pictures, and where they are, lie elsewhere: in the nodes and the hub.
create schema imaging;
grant usage on schema imaging to renqiao_app;

-- 就诊: the treatment relationship that a member of the network vouches for. Names and codes are sealed.
create table imaging.encounter (
  institution_id uuid not null,
  id uuid not null,
  -- As the hospital counts; one number, one encounter.
  number text not null check (length(number) between 1 and 40),
  name bytea not null,
  code bytea not null,
  proof text not null check (proof in ('e-voucher', 'card')),
  kind text not null check (kind in ('outpatient', 'inpatient', 'emergency')),
  started_at timestamptz not null,
  ended_at timestamptz,
  by_account uuid not null,
  primary key (institution_id, id),
  unique (institution_id, number)
);

-- 人员管理码 of an account, bound at a counter where papers were shown; never typed in by the holder.
create table imaging.own_code (
  account_id uuid primary key,
  code bytea not null,
  bound_at timestamptz not null,
  by_account uuid not null
);

do $$
declare
  name text;
begin
  foreach name in array array['encounter', 'own_code'] loop
    execute format('alter table imaging.%I enable row level security', name);
    execute format('alter table imaging.%I force row level security', name);
    execute format('create policy keeper on imaging.%I to current_user using (true) with check (true)', name);
    execute format('grant select, insert on imaging.%I to renqiao_app', name);
  end loop;
end $$;
create policy doctors on imaging.encounter to renqiao_app
  using (platform.actor_role() = 'doctor' and institution_id = platform.actor_institution())
  with check (
    platform.actor_role() = 'doctor' and institution_id = platform.actor_institution()
  );
grant update (ended_at) on imaging.encounter to renqiao_app;
create policy mine on imaging.own_code for select to renqiao_app
  using (platform.actor_role() = 'insured' and account_id = platform.actor_account());
create policy counter on imaging.own_code for insert to renqiao_app
  with check (platform.actor_role() = 'insurance-clerk' and by_account = platform.actor_account());
