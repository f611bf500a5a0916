create schema entitlements;
grant usage on schema entitlements to renqiao_app;

-- How much of an entitlement is used in a year: fen of the subsidy, times of the service. Written by
-- the trigger below alone; that it never exceeds what there is, is a constraint of this row.
create table entitlements.used (
  insured_id uuid not null references enrolment.insured,
  year int not null,
  entitlement text not null check (entitlement in ('drug-subsidy', 'health-service')),
  used bigint not null check (used >= 0),
  most bigint not null check (most > 0),
  primary key (insured_id, year, entitlement),
  check (used <= most),
  check (most <= case entitlement when 'drug-subsidy' then 180000 else 1 end)
);

-- Every use, and every counter-entry that takes one back. Nothing is changed, nothing deleted.
create table entitlements.entry (
  insured_id uuid not null,
  id uuid not null,
  year int not null,
  entitlement text not null,
  -- Taken back: the entry that this one undoes.
  corrects uuid,
  amount bigint not null check (amount <> 0 and (amount < 0) = (corrects is not null)),
  day date not null,
  channel text check (channel in ('online', 'offline')),
  -- The pharmacy, or the service as its provider calls it.
  what text not null check (length(what) between 1 and 60),
  -- Number of the receipt or voucher; one counts once, and again after it was taken back.
  receipt text not null check (length(receipt) between 1 and 40),
  nth int not null check (nth >= 1),
  reason text not null check (length(reason) <= 200 and (corrects is null or reason <> '')),
  at timestamptz not null,
  by_account uuid not null,
  primary key (insured_id, id),
  foreign key (insured_id, year, entitlement) references entitlements.used,
  foreign key (insured_id, corrects) references entitlements.entry (insured_id, id)
);
create unique index entry_corrected_once on entitlements.entry (insured_id, corrects);
create unique index entry_receipt_once on entitlements.entry (insured_id, entitlement, receipt, nth)
  where corrects is null;

-- A counter-entry takes back exactly what was used, in the same year.
create function entitlements.count_use() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if new.corrects is not null and not exists (
    select from entitlements.entry e where e.insured_id = new.insured_id and e.id = new.corrects
      and e.corrects is null and e.amount = -new.amount and e.year = new.year
      and e.entitlement = new.entitlement)
  then raise exception 'a correction takes back one use, whole'; end if;
  update entitlements.used set used = used + new.amount
    where insured_id = new.insured_id and year = new.year and entitlement = new.entitlement;
  return new;
end $$;
create trigger count_use before insert on entitlements.entry
  for each row execute function entitlements.count_use();

alter table entitlements.used enable row level security;
alter table entitlements.used force row level security;
alter table entitlements.entry enable row level security;
alter table entitlements.entry force row level security;
create policy keeper on entitlements.used to current_user using (true) with check (true);
create policy keeper on entitlements.entry for select to current_user using (true);
create policy insurer on entitlements.used for select using (enrolment.is_insurer());
create policy insurer on entitlements.entry for select using (enrolment.is_insurer());
create policy mine on entitlements.used for select
  using (insured_id in (select enrolment.my_insured()));
create policy mine on entitlements.entry for select
  using (insured_id in (select enrolment.my_insured()));
-- The clerk writes, in the own name; what is used is counted by the database.
create policy clerk_opens on entitlements.used for insert
  with check (platform.actor_role() = 'insurance-clerk' and used = 0);
create policy clerk_writes on entitlements.entry for insert with check (
  platform.actor_role() = 'insurance-clerk' and by_account = platform.actor_account()
);
grant select, insert on entitlements.used, entitlements.entry to renqiao_app;

-- For a social worker: what a client of the own house has used this year. Whether the client agreed
-- is asked before, in the same transaction, by the door of enrolment.
create function entitlements.used_of(person uuid, in_year int)
returns table (entitlement text, used bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select u.entitlement, u.used
  from people.person h
  join entitlements.used u on u.insured_id = enrolment.insured_id_of(h.identity_index)
    and u.year = in_year
  where h.id = person and h.institution_id = platform.actor_institution()
    and platform.actor_role() in ('social-worker', 'lead')
$$;
