-- What is written down together is counted together: one change of a study and of a series for all the images of a
-- message, not one for each.
drop function imaging_node.keep_instance(jsonb, bytea, uuid, timestamptz, boolean);

-- Keeps instances, each once: 'kept', 'same' when these very bytes are there, 'conflict' when others are. The answers
-- stand in the order of what was given. The headers lie one behind the other; `ends` says where each of them ends.
create function imaging_node.keep_instances(given jsonb, headers bytea, ends int[], moment timestamptz)
returns table (outcome text, study uuid) language plpgsql as $$
declare
  one jsonb;
  there record;
  begin_at int := 0;
  the_series uuid;
  -- Of those that are new: their place in the message, their study, their series.
  fresh int[] := '{}';
  studies uuid[] := '{}';
  series uuid[] := '{}';
begin
  perform imaging_node.enter();
  -- Who starts after a fall waits for this: a statement whose sender is dead may still commit.
  perform pg_advisory_xact_lock_shared(20260124);
  for place in 1 .. jsonb_array_length(given) loop
    one := given -> place - 1;
    select i.digest, i.study_id, t.version into there
      from imaging_node.instance i join imaging_node.study t on t.id = i.study_id
      where i.sop_uid = one ->> 'sopUid';
    if not found then
      study := imaging_node.study_for(one, moment);
      the_series := imaging_node.series_for(one, study);
      insert into imaging_node.instance (id, study_id, series_id, sop_uid, sop_class, number, digest, size,
          syntax, attributes, header, frames, client_id, kept_at)
        values ((one ->> 'id')::uuid, study, the_series, one ->> 'sopUid', one ->> 'sopClass',
          (one ->> 'number')::int, decode(one ->> 'digest', 'hex'), (one ->> 'size')::bigint, one ->> 'syntax',
          one -> 'attributes', substr(headers, begin_at + 1, ends[place] - begin_at), one -> 'frames',
          (one ->> 'client')::uuid, moment);
      fresh := fresh || place;
      studies := studies || study;
      series := series || the_series;
      outcome := 'kept';
    else
      study := there.study_id;
      outcome := 'same';
      if there.digest <> decode(one ->> 'digest', 'hex') then
        outcome := 'conflict';
        perform imaging_node.keep_conflict(one, study, there.digest, there.version, moment);
      end if;
    end if;
    begin_at := ends[place];
    return next;
  end loop;
  perform imaging_node.count_series(given, fresh, series);
  perform imaging_node.count_studies(given, fresh, studies, moment);
end $$;

create function imaging_node.study_for(one jsonb, moment timestamptz) returns uuid language plpgsql as $$
declare
  found_id uuid := (select t.id from imaging_node.study t where t.study_uid = one -> 'study' ->> 'uid');
begin
  if found_id is null then
    found_id := (one ->> 'studyId')::uuid;
    insert into imaging_node.study (id, study_uid, attributes, described_by, modalities, first_at, arrived_at)
      values (found_id, one -> 'study' ->> 'uid', '{}', '', '{}', moment, moment);
  end if;
  return found_id;
end $$;

create function imaging_node.series_for(one jsonb, of_study uuid) returns uuid language plpgsql as $$
declare
  found_id uuid := (select t.id from imaging_node.series t
    where t.study_id = of_study and t.series_uid = one -> 'series' ->> 'uid');
begin
  if found_id is null then
    found_id := (one ->> 'seriesId')::uuid;
    insert into imaging_node.series (id, study_id, series_uid, modality, attributes, described_by)
      values (found_id, of_study, one -> 'series' ->> 'uid', one -> 'series' ->> 'modality', '{}', '');
  end if;
  return found_id;
end $$;

create function imaging_node.keep_conflict(
  one jsonb, of_study uuid, kept_digest bytea, at_version int, moment timestamptz
) returns void language plpgsql as $$
begin
  insert into imaging_node.conflict (id, sop_uid, kept_digest, digest, size, client_id, at)
    values ((one ->> 'id')::uuid, one ->> 'sopUid', kept_digest, decode(one ->> 'digest', 'hex'),
      (one ->> 'size')::bigint, (one ->> 'client')::uuid, moment)
    on conflict (sop_uid, digest) do nothing;
  insert into imaging_node.change (study_id, kind, version, at) values (of_study, 'conflict', at_version, moment);
  perform audit.append((one ->> 'client')::uuid, 'system', null, 'imaging-node.conflict', 'study', of_study::text);
end $$;

-- What a series says of itself after these came. The least of them describes it, and its study, so that the order of
-- arrival is of no matter.
create function imaging_node.count_series(given jsonb, fresh int[], series uuid[]) returns void
language plpgsql as $$
declare
  grown record;
  e jsonb;
begin
  for grown in
    select id, count(*) as more, (array_agg(given -> place - 1 order by given -> place - 1 ->> 'sopUid' collate "C"))[1] as least
    from unnest(series, fresh) as k (id, place) group by id order by id
  loop
    e := grown.least -> 'series';
    update imaging_node.series t set instance_count = t.instance_count + grown.more where t.id = grown.id;
    update imaging_node.series t set described_by = grown.least ->> 'sopUid', modality = e ->> 'modality',
        number = (e ->> 'number')::int, performed_date = e ->> 'performedDate',
        performed_time = e ->> 'performedTime', description = e ->> 'description', attributes = e -> 'attributes'
      where t.id = grown.id and (t.described_by = '' or grown.least ->> 'sopUid' < t.described_by);
  end loop;
end $$;

create function imaging_node.count_studies(given jsonb, fresh int[], studies uuid[], moment timestamptz)
returns void language plpgsql as $$
declare
  grown record;
  s jsonb;
  before record;
  at_version int;
  teller uuid;
begin
  for grown in
    select id, count(*) as more, sum((one ->> 'size')::bigint) as bytes,
      array_agg(one -> 'series' ->> 'modality') as modalities, array_agg(one -> 'study') as said,
      array_agg(distinct (one ->> 'client')::uuid) filter (where not (one ->> 'told')::boolean) as tellers,
      (array_agg(one order by one ->> 'sopUid' collate "C"))[1] as least
    from (select id, given -> place - 1 as one from unnest(studies, fresh) as k (id, place)) k
    group by id order by id
  loop
    select described_by, patient_names into before from imaging_node.study where id = grown.id;
    -- Each way of writing the patient's name that the study has not said yet.
    insert into imaging_node.name_token (token, study_id)
      select distinct token, grown.id from unnest(grown.said) said, jsonb_array_elements_text(said -> 'tokens') token
      where before.described_by = ''
        or before.patient_names <> array(select jsonb_array_elements_text(said -> 'patientNames'))
      order by token
      on conflict do nothing;
    update imaging_node.study t set instance_count = t.instance_count + grown.more, bytes = t.bytes + grown.bytes,
        series_count = (select count(*) from imaging_node.series e where e.study_id = t.id),
        arrived_at = moment, state = 'receiving',
        modalities = (select array_agg(distinct m order by m) from unnest(t.modalities || grown.modalities) m)
      where t.id = grown.id returning t.version into at_version;
    perform imaging_node.note_growth(grown.id, at_version, moment);
    s := grown.least -> 'study';
    update imaging_node.study t set described_by = grown.least ->> 'sopUid', patient_id = s ->> 'patientId',
        patient_names = array(select jsonb_array_elements_text(s -> 'patientNames')),
        referring_names = array(select jsonb_array_elements_text(s -> 'referringNames')),
        birth_date = s ->> 'birthDate', sex = s ->> 'sex', study_date = s ->> 'date', study_time = s ->> 'time',
        accession_number = s ->> 'accessionNumber', study_identifier = s ->> 'studyId',
        description = s ->> 'description', attributes = s -> 'attributes'
      where t.id = grown.id and (t.described_by = '' or grown.least ->> 'sopUid' < t.described_by);
    -- One entry for all that a client stores into a study by one message; a request of which it is told already is silent.
    foreach teller in array coalesce(grown.tellers, '{}') loop
      perform audit.append(teller, 'system', null, 'imaging-node.store', 'study', grown.id::text);
    end loop;
  end loop;
end $$;
