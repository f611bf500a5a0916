/** What each figure should be, said once more in plain SQL over the tables, as their owner. */
export const plain: Record<string, string> = {
  C1: `select round(100.0 * count(*) filter (where s.status in ('staffed', 'post', 'department')) / count(*), 1)
    from places.institution i left join coverage.fact s on s.institution_id = i.id
    where i.ownership = 'public' and i.name like '机构%'`,
  'C2 department': `select round(100.0 * count(*) filter (where s.status = 'department') / count(*), 1)
    from places.institution i left join coverage.fact s on s.institution_id = i.id
    where i.ownership = 'public' and i.name like '机构%'`,
  'C4 tertiary': `select count(*) from coverage.fact f join places.institution i on i.id = f.institution_id
    where f.status <> 'none' and i.level = 'tertiary' and i.ownership = 'public'`,
  W1: `select count(*) from workforce.worker where until is null or until >= 'LAST'`,
  W2: `select sum(fte) from workforce.worker where until is null or until >= 'LAST'`,
  W3: `select round((select sum(w.fte) from workforce.worker w join places.institution i on i.id = w.institution_id
      where (w.until is null or w.until >= 'LAST') and i.ownership = 'public'
        and exists (select from places.bed_count b where b.institution_id = w.institution_id)) * 1000
    / (select sum(beds) from (select distinct on (institution_id) open_beds as beds from places.bed_count b
      join places.institution i on i.id = b.institution_id and i.ownership = 'public'
      where as_of <= 'LAST' order by institution_id, as_of desc) newest), 2)`,
  'W9 recruited': `select count(*) from workforce.worker where employment = 'recruited'
    and (until is null or until >= 'LAST')`,
  W10: `select round((select count(*) from workforce.worker where until is null or until >= 'LAST')::numeric
    / (select count(*) from supervision.supervisor where until is null or until >= 'LAST'), 1)`,
  'L1 open': `select count(*) from casework.interval i join casework."case" k on k.id = i.case_id
    where k.kind = 'patient' and i.opened_at < 'END' and not coalesce(i.closed_at < 'END', false)`,
  L2: `select count(*) from casework."case" where kind = 'patient' and opened_at >= 'BEGIN' and opened_at < 'END'`,
  L3: `select count(*) from casework.interval i join casework."case" k on k.id = i.case_id
    where k.kind = 'patient' and i.closed_at >= 'BEGIN' and i.closed_at < 'END'`,
  L4: `select round(100.0 * count(o.n) / nullif(count(*), 0), 1) from casework.interval i
    join casework."case" k on k.id = i.case_id and k.kind = 'patient'
    left join casework.interval o on o.case_id = i.case_id and o.n = i.n + 1
      and extract(epoch from o.opened_at - i.closed_at) <= 90 * 86400
    where i.closed_at >= 'BEGIN' and i.closed_at < 'END'`,
  L6: `with d as (select floor(extract(epoch from i.closed_at - i.opened_at - coalesce(p.until_at - p.from_at, '0')) / 86400)
      as days from casework.interval i join casework."case" k on k.id = i.case_id and k.kind = 'patient'
      left join casework.pause p on p.case_id = i.case_id and i.n = 1
      where i.closed_at >= 'BEGIN' and i.closed_at < 'END')
    select percentile_disc(0.5) within group (order by case when days < 100 then days else round(days / 10) * 10 end) from d`,
  L7: `select round(100.0 * avg(late::int), 1) from casework.contact c join casework."case" k on k.id = c.case_id
    where k.kind = 'patient' and c.at >= 'BEGIN' and c.at < 'END'`,
  Q1: `select round(100.0 * avg((g.attainment >= 0)::int), 1) from casework.goal g
    join casework.interval i on i.case_id = g.case_id and i.n = 1
    join casework."case" k on k.id = i.case_id and k.kind = 'patient'
    where i.closed_at >= 'BEGIN' and i.closed_at < 'END'`,
  M1: `select count(distinct k.client_id) from casework.contact c join casework."case" k on k.id = c.case_id
    where k.kind = 'patient' and c.contact_made and c.at >= 'BEGIN' and c.at < 'END'`,
  M2: `select round(sum(c.minutes) / 60.0, 1) from casework.contact c join casework."case" k on k.id = c.case_id
    where k.kind = 'patient' and c.at >= 'BEGIN' and c.at < 'END'`,
  R1: `select count(*) from referrals.referral r join casework."case" k on k.id = r.case_id
    where k.kind = 'patient' and r.sent_at >= 'BEGIN' and r.sent_at < 'END'`,
  R4: `select round(100.0 * count(*) filter (where r.state = 'loop-closed' and r.closed_at - r.sent_at <= interval '90 days')
    / nullif(count(*), 0), 1) from referrals.referral r join casework."case" k on k.id = r.case_id
    where k.kind = 'patient' and r.sent_at >= 'BEGIN' and r.sent_at < 'END'`,
  'R5 no-funds': `select count(*) from referrals.referral r join casework."case" k on k.id = r.case_id
    where k.kind = 'patient' and r.reason = 'no-funds' and r.sent_at >= 'BEGIN' and r.sent_at < 'END'`,
  V1: `select count(*) from volunteers.volunteer v where state = 'active' and exists (select from shifts.hour_entry e
    where e.volunteer_id = v.id and e.state = 'verified' and e."from" < 'END'
      and e."from" >= 'END'::timestamptz - interval '12 months')`,
  'V1 registered': `select count(*) from volunteers.volunteer where state in ('active', 'left')`,
  V2: `select round(coalesce(sum(minutes), 0) / 60.0, 1) from shifts.hour_entry where state = 'verified'
    and "from" >= 'BEGIN' and "from" < 'END'`,
  V4: `select count(distinct opportunity_id) from shifts.hour_entry where state = 'verified'
    and "from" >= 'BEGIN' and "from" < 'END'`,
  V5: `select coalesce(sum(reached_registered + reached_estimated), 0) from shifts.shift
    where starts_at >= 'BEGIN' and starts_at < 'END'`,
}
