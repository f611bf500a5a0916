-- Every adjudication of an insured-year, with what it rests on and its trace, byte by byte.
create table claims.adjudication (
  insured_id uuid not null,
  year integer not null,
  n integer not null check (n > 0),
  claim_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  product_version text not null,
  facts text not null check (length(facts) <= 500000),
  trace text not null check (length(trace) <= 500000),
  owed bigint not null check (owed >= 0),
  by_liability jsonb not null,
  primary key (insured_id, year, n),
  unique (insured_id, year, n, owed),
  foreign key (insured_id, claim_id) references claims.claim
);
create index adjudication_claim on claims.adjudication (insured_id, claim_id);

-- One row for each insured-year: its lock, and the account that cannot be overdrawn. `ceiling` is what
-- may have gone out: what is owed, or what was lawfully paid before less came to be owed.
create table claims.year (
  insured_id uuid not null references enrolment.insured,
  year integer not null,
  n integer,
  owed bigint not null default 0 check (owed >= 0),
  sending bigint not null default 0 check (sending >= 0),
  paid bigint not null default 0 check (paid >= 0),
  ceiling bigint not null default 0,
  primary key (insured_id, year),
  foreign key (insured_id, year, n, owed) references claims.adjudication (insured_id, year, n, owed),
  check (n is not null or owed = 0),
  constraint never_more_than_owed check (sending + paid <= ceiling)
);

create table claims.payment (
  insured_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  year integer not null,
  liability text not null,
  n integer not null,
  amount bigint not null check (amount > 0),
  key bytea not null,
  state text not null check (state in ('sending', 'unknown', 'paid', 'failed')),
  bank_ref text,
  reason text not null default '' check (length(reason) <= 200),
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (insured_id, id),
  unique (insured_id, key),
  unique (insured_id, year, liability, n),
  foreign key (insured_id, year) references claims.year,
  foreign key (insured_id, year, n) references claims.adjudication,
  foreign key (insured_id, claim_id) references claims.claim
);
-- One at a time is on its way.
create unique index payment_in_flight on claims.payment (insured_id, year)
  where state in ('sending', 'unknown');
create index payment_open on claims.payment (created_at) where state in ('unknown', 'failed');

-- What is owed changes with a new adjudication and not otherwise; then nothing that went out changes.
create function claims.guard_year() returns trigger language plpgsql as $$
begin
  if new.n is distinct from old.n then
    if new.n <> coalesce(old.n, 0) + 1 or new.sending <> old.sending or new.paid <> old.paid then
      raise exception 'an insured-year goes on one adjudication at a time' using errcode = '23514';
    end if;
    new.ceiling := greatest(new.owed, old.sending + old.paid);
  elsif new.owed <> old.owed or new.ceiling <> old.ceiling then
    raise exception 'what is owed rests on an adjudication' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_year before update on claims.year
  for each row execute function claims.guard_year();

-- The sums of an insured-year follow its payments; nobody writes them by hand.
create function claims.book_payment() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  was_out boolean := false;
begin
  if tg_op = 'UPDATE' then
    if old.state in ('paid', 'failed') and new.state <> old.state then
      raise exception 'a payment that is settled stays so' using errcode = '23514';
    end if;
    if (new.amount, new.key, new.year, new.liability, new.n)
      is distinct from (old.amount, old.key, old.year, old.liability, old.n) then
      raise exception 'a payment is never changed into another' using errcode = '23514';
    end if;
    was_out := old.state in ('sending', 'unknown');
    if new.state in ('sending', 'unknown') then return new; end if;
  end if;
  update claims.year y set
    sending = y.sending
      + case when new.state in ('sending', 'unknown') then new.amount else 0 end
      - case when was_out then new.amount else 0 end,
    paid = y.paid + case when new.state = 'paid' and (tg_op = 'INSERT' or was_out)
      then new.amount else 0 end
  where y.insured_id = new.insured_id and y.year = new.year;
  return new;
end $$;
create trigger book_payment after insert or update on claims.payment
  for each row execute function claims.book_payment();

-- Whoever works on the money of one person and year takes turns.
create function claims.lock_year(person uuid, in_year integer) returns void language plpgsql as $$
begin
  insert into claims.year (insured_id, year) values (person, in_year) on conflict do nothing;
  perform from claims.year y where y.insured_id = person and y.year = in_year for update;
end $$;
