-- A call is an emergency when the rulebook judged how the leak was dealt with, and also when it could not and the words of
-- a leak were heard, of the caller or of nobody knows whom. Where the checklist does not apply, as to calls that the
-- hotline places, it is none; where nothing could be read of the call (UNKNOWN without a place) nothing speaks for one.
create or replace view call_counted as
select c.id as call, s.id as scorecard, c.started_at,
  (c.started_at at time zone 'Asia/Shanghai')::date as day,
  extract(hour from c.started_at at time zone 'Asia/Shanghai')::smallint as hour,
  c.agent_id, c.agent_name, coalesce(c.attributes ->> 'team', c.attributes ->> '班组') as team,
  c.duration_seconds, c.longest_silence, c.mean_confidence,
  s.score, s.violations, s.reviews,
  coalesce(s.judged_share, 1 - s.not_judged / nullif(s.rules, 0)::double precision, 0) as coverage,
  (select btrim(substring(t.reason from '来电主题(?:：|听来是)([^，]+)')) from result t
    where t.scorecard = s.id and t.rule_id = 'topic') as topic,
  coalesce(
    (select case when e.outcome in ('PASSED', 'VIOLATED') then true when e.outcome = 'NOT_APPLICABLE' then false end
      from result e where e.scorecard = s.id and e.rule_id = 'emergency-checklist'),
    (select k.leak <> 'NO' and k.leak_start is not null from contact k where k.call = c.id),
    false) as emergency,
  v.state, v.human_score,
  (select o.id from rule_order o where o.hash = (select md5(string_agg(r.rule_id, ' ' order by r.position))
    from result r where r.scorecard = s.id)) as rule_order,
  -- C is to be confirmed, whatever the outcome; - does not apply
  (select string_agg(case when r.review then 'C' when r.outcome = 'PASSED' then 'P' when r.outcome = 'VIOLATED' then 'V'
      when r.outcome = 'NOT_JUDGED' then 'N' else '-' end, '' order by r.position)
    from result r where r.scorecard = s.id) as outcomes
from call c join scorecard s on s.call = c.id and s.current left join review v on v.call = c.id;

-- What was scored before this counts as told; it waits in the queue.
insert into told_emergency (call)
select m.call from call_summary m join call_counted n on n.call = m.call where n.emergency and not m.emergency
on conflict do nothing;
update call_summary m set emergency = n.emergency from call_counted n where n.call = m.call and n.emergency <> m.emergency;

-- Lists and alerts look for emergencies here, and no longer among the results.
drop index result_emergency;
create index call_summary_emergency on call_summary (scorecard) where emergency;

-- What a call tells of others is written after its scorecard, and may change without it.
create function summarise_contact() returns trigger language plpgsql as $$
begin
  update call_summary m set emergency = n.emergency
  from call_counted n where m.call = new.call and n.call = new.call and n.emergency <> m.emergency;
  if found then
    perform note_call_change(new.call);
  end if;
  return null;
end $$;
create trigger call_summary_of_contact after insert on contact
  for each row when (new.leak <> 'NO') execute function summarise_contact();
create trigger call_summary_of_changed_contact after update of leak, leak_start on contact
  for each row when ((old.leak, old.leak_start) is distinct from (new.leak, new.leak_start))
  execute function summarise_contact();
