-- 医保可核: what the auditor of the fund has learned, and what there is to ask about. No picture, no name; a person
-- is a keyed hash, and the code is sealed.
create table imaging.fund_fact (
  id uuid primary key,
  kind text not null,
  -- Bitemporal: what is corrected is learned anew, and what was known before stays.
  known_at timestamptz not null,
  content jsonb not null,
  -- Told twice, on record once.
  print bytea not null unique,
  -- Of a charge: by this the index is asked.
  code bytea
);
create index on imaging.fund_fact (known_at);

create table imaging.signal (
  id uuid primary key,
  -- The same for the same matter, however often it is checked.
  key text not null unique,
  rule text not null check (rule in ('R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7')),
  weight text not null check (weight in ('high', 'ask', 'information', 'justified')),
  institution text not null,
  institution_name text not null,
  modality text not null,
  at timestamptz not null,
  evidence jsonb not null,
  state text not null check (state in ('open', 'asked', 'explained', 'confirmed')),
  -- Whether the last check still found it. Nobody but a person closes it.
  still_so boolean not null,
  raised_at timestamptz not null,
  version int not null default 1
);
create index on imaging.signal (state, raised_at);

create table imaging.signal_step (
  id uuid primary key,
  signal_id uuid not null references imaging.signal,
  deed text not null check (deed in ('ask', 'explain', 'confirm')),
  text text not null check (length(text) between 1 and 1000),
  at timestamptz not null,
  by_account uuid not null,
  by_name text not null
);
create index on imaging.signal_step (signal_id, at);

do $$
declare
  name text;
begin
  foreach name in array array['fund_fact', 'signal', 'signal_step'] loop
    execute format('alter table imaging.%I enable row level security', name);
    execute format('alter table imaging.%I force row level security', name);
    execute format('create policy keeper on imaging.%I to current_user using (true) with check (true)', name);
    execute format($policy$create policy auditors on imaging.%I to renqiao_app
      using (platform.actor_role() = 'fund-auditor')
      with check (platform.actor_role() = 'fund-auditor')$policy$, name);
    execute format('grant select, insert on imaging.%I to renqiao_app', name);
  end loop;
end $$;
grant update (weight, evidence, state, still_so, version) on imaging.signal to renqiao_app;
