-- The rows of the index as lines: to gather seventeen columns one by one, and to write each as JSON, took twice as long
-- as to find them.
drop function imaging_hub.find(uuid[], text[]);

-- All that a decision about these persons rests on, in one answer: who asks, with which keys persons are hashed, who
-- turned out to be somebody else, what was said about them, and the nodes on which their studies lie; and beside it the
-- studies, a line each, null when there are none. No column of theirs can hold a tab or the end of a line.
--
-- A connection plans this once, often while the index is all but empty, and keeps the plan: keys are found by their
-- index all the same.
create function imaging_hub.find(asked uuid[], orgs text[]) returns table (about json, studies text)
language plpgsql stable set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  pids uuid[] := asked || array(select r.to_pid from imaging_hub.redirect r where r.pid = any (asked));
  names smallint[];
begin
  select string_agg(concat_ws(E'\t', s.pid, s.node, s.study_uid, s.exam_day, s.exam_minute,
      array_to_string(s.modalities, ','), s.body_part, s.device, s.unit, s.series_count, s.instance_count,
      s.bytes, s.state, coalesce(s.reason, ''), s.rev, encode(s.manifest, 'hex'), s.conflicts), E'\n'),
    array_agg(distinct s.node)
    into studies, names
    from imaging_hub.study s
    -- Those that turned out to be somebody else’s are not of this person.
    where s.pid = any (pids) and s.reason is distinct from 'person-corrected';
  about := json_build_object(
    'epochs', (select json_agg(e.number) from
      (select number from imaging_hub.epoch order by number desc limit 2) e),
    'redirects', (select coalesce(json_agg(json_build_array(r.pid, r.to_pid)), '[]')
      from imaging_hub.redirect r where r.pid = any (asked)),
    'members', (select coalesce(json_agg(json_build_object('id', m.id, 'org', m.org, 'name', m.name,
        'keys', m.keys, 'purposes', m.purposes, 'membership', m.membership)), '[]')
      from imaging_hub.member m where m.org = any (orgs)),
    -- Of each consent its latest version.
    'consents', (select coalesce(json_agg(json_build_object('pid', c.pid, 'id', c.id, 'version', c.version,
        'provisions', c.provisions, 'withdrawnAt', c.withdrawn_at)), '[]')
      from (select distinct on (pid, id) * from imaging_hub.consent where pid = any (pids)
        order by pid, id, version desc) c),
    'nodes', (select coalesce(json_agg(json_build_object('no', n.no, 'name', n.name, 'title', n.title,
        'baseUrl', n.base_url, 'phone', n.phone, 'keys', n.keys, 'membership', n.membership,
        'lastContactAt', n.last_contact_at, 'answerMs', n.answer_ms, 'skewSeconds', n.skew_seconds,
        'storeDownSince', n.store_down_since) order by n.name), '[]')
      from imaging_hub.node n where n.no = any (names)));
  return next;
end $$;
revoke all on function imaging_hub.find(uuid[], text[]) from public;
grant execute on function imaging_hub.find(uuid[], text[]) to renqiao_app;
