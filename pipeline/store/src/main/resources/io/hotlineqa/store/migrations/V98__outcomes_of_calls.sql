-- What became of each rule in a call, a letter a rule, beside what else reports count of the call: a month of calls has half a
-- million results, and their rows are wide. The rules that the letters stand for, in their order, are told once for all
-- scorecards that have the same.
create table rule_order (
  id    integer generated always as identity primary key,
  rules text[] collate "C" not null,
  hash  text collate "C" not null unique
);
insert into rule_order (rules, hash)
select rules, hash from (
  select array_agg(r.rule_id order by r.position) as rules, md5(string_agg(r.rule_id, ' ' order by r.position)) as hash,
    row_number() over (partition by md5(string_agg(r.rule_id, ' ' order by r.position))) as number
  from scorecard s join result r on r.scorecard = s.id where s.current group by s.id) o
where number = 1;

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
  exists (select from result e where e.scorecard = s.id and e.rule_id = 'emergency-checklist'
    and e.outcome in ('PASSED', 'VIOLATED')) as emergency,
  v.state, v.human_score,
  (select o.id from rule_order o where o.hash = (select md5(string_agg(r.rule_id, ' ' order by r.position))
    from result r where r.scorecard = s.id)) as rule_order,
  -- C is to be confirmed, whatever the outcome; - does not apply
  (select string_agg(case when r.review then 'C' when r.outcome = 'PASSED' then 'P' when r.outcome = 'VIOLATED' then 'V'
      when r.outcome = 'NOT_JUDGED' then 'N' else '-' end, '' order by r.position)
    from result r where r.scorecard = s.id) as outcomes
from call c join scorecard s on s.call = c.id and s.current left join review v on v.call = c.id;

-- Nothing that is summed up changes.
alter table call_summary add column rule_order integer references rule_order (id), add column outcomes text;
alter table call_summary disable trigger user;
update call_summary m set rule_order = n.rule_order, outcomes = n.outcomes from call_counted n where n.call = m.call;
alter table call_summary enable trigger user;

-- What could not be judged is counted with its reason, which only the result says.
create index result_unjudged on result (scorecard) where outcome = 'NOT_JUDGED';
