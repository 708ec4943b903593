-- What figures and reports count of each scored call, in one narrow row: without it they read wide rows of five tables.
-- The view says what has to stand in it; whoever changes one of its parts writes that part in the same transaction, and no
-- other, so that two who change different parts at the same moment lose nothing.
create view call_counted as
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
  v.state, v.human_score
from call c join scorecard s on s.call = c.id and s.current left join review v on v.call = c.id;

create table call_summary (
  call             bigint primary key references call (id) on delete cascade,
  scorecard        bigint not null,
  started_at       timestamptz,
  day              date,
  hour             smallint,
  agent_id         text collate "C",
  agent_name       text,
  team             text,
  duration_seconds double precision not null,
  longest_silence  double precision,
  mean_confidence  double precision,
  score            double precision not null,
  violations       integer not null,
  reviews          integer not null,
  coverage         double precision not null,
  topic            text,
  emergency        boolean not null,
  state            text,
  human_score      double precision
);
insert into call_summary select * from call_counted;
create index call_summary_started_at on call_summary (started_at);
create index call_summary_agent on call_summary (agent_id, started_at);

-- A word on a finding is counted by agent and by hour.
alter table last_word add column agent_id text collate "C", add column hour smallint;
update last_word w set agent_id = m.agent_id, hour = m.hour from call_summary m where m.call = w.call;
create index last_word_at on last_word (at) include (rule_id, judgement);

create function summarise_call() returns trigger language plpgsql as $$
begin
  update call_summary m set (started_at, day, hour, agent_id, agent_name, team, duration_seconds, longest_silence,
      mean_confidence) = (n.started_at, n.day, n.hour, n.agent_id, n.agent_name, n.team, n.duration_seconds,
      n.longest_silence, n.mean_confidence)
  from call_counted n where m.call = new.id and n.call = new.id;
  update last_word w set agent_id = m.agent_id, hour = m.hour from call_summary m
  where m.call = new.id and w.call = new.id and (w.agent_id, w.hour) is distinct from (m.agent_id, m.hour);
  return null;
end $$;
create trigger call_summary_of_call
  after update of started_at, agent_id, agent_name, attributes, duration_seconds, longest_silence, mean_confidence on call
  for each row execute function summarise_call();

create function forget_summary() returns trigger language plpgsql as $$
begin
  delete from call_summary where call = old.call and scorecard = old.id;
  return null;
end $$;
create trigger call_summary_of_scorecard after delete on scorecard
  for each row when (old.current) execute function forget_summary();

create function summarise_review() returns trigger language plpgsql as $$
begin
  update call_summary set state = new.state, human_score = new.human_score
  where call = new.call and (state, human_score) is distinct from (new.state, new.human_score);
  return null;
end $$;
create trigger call_summary_of_review after insert or update of state, human_score on review
  for each row execute function summarise_review();

-- What is counted over all calls, as sums that only grow by rows: whoever changes something adds how much more or less
-- there is of it now, so that writers never wait for each other. Readers add up; now and then the rows are folded into one.
create table tally (
  kind text collate "C" not null,
  part text collate "C",
  what text collate "C" not null,
  n    bigint not null
);
create table score_tally (
  score     double precision not null,
  waits     boolean not null,
  confirm   boolean not null,
  emergency boolean not null,
  n         bigint not null
);

-- What stands in them, said of all rows there are.
create view tally_counted as
select 'FINDING' as kind, rule_id as part, case when to_confirm then 'CONFIRM' else 'VIOLATED' end as what, count(*) as n
from finding group by 2, 3
union all
select k.kind, k.part, w.judgement, count(*)
from last_word w, lateral (values ('RULE', w.rule_id), ('AGENT', w.agent_id), ('SHIFT', (w.hour / 8)::text),
  ('CONFIDENCE', least(floor(w.confidence * 10), 9)::text)) k (kind, part) group by 1, 2, 3;
create view score_tally_counted as
select score, coalesce(state, 'OPEN') = 'OPEN' as waits, reviews > 0 as confirm, emergency, count(*) as n
from call_summary group by 1, 2, 3, 4;
insert into tally select * from tally_counted;
insert into score_tally select * from score_tally_counted;

create function tally_findings() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into tally select 'FINDING', rule_id, case when to_confirm then 'CONFIRM' else 'VIOLATED' end, -count(*)
    from gone group by 2, 3;
  end if;
  if tg_op <> 'DELETE' then
    insert into tally select 'FINDING', rule_id, case when to_confirm then 'CONFIRM' else 'VIOLATED' end, count(*)
    from fresh group by 2, 3;
  end if;
  return null;
end $$;
create trigger finding_tally_insert after insert on finding referencing new table as fresh
  for each statement execute function tally_findings();
create trigger finding_tally_update after update on finding referencing old table as gone new table as fresh
  for each statement execute function tally_findings();
create trigger finding_tally_delete after delete on finding referencing old table as gone
  for each statement execute function tally_findings();

create function tally_words() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into tally select k.kind, k.part, w.judgement, -count(*)
    from gone w, lateral (values ('RULE', w.rule_id), ('AGENT', w.agent_id), ('SHIFT', (w.hour / 8)::text),
      ('CONFIDENCE', least(floor(w.confidence * 10), 9)::text)) k (kind, part) group by 1, 2, 3;
  end if;
  if tg_op <> 'DELETE' then
    insert into tally select k.kind, k.part, w.judgement, count(*)
    from fresh w, lateral (values ('RULE', w.rule_id), ('AGENT', w.agent_id), ('SHIFT', (w.hour / 8)::text),
      ('CONFIDENCE', least(floor(w.confidence * 10), 9)::text)) k (kind, part) group by 1, 2, 3;
  end if;
  return null;
end $$;
create trigger word_tally_insert after insert on last_word referencing new table as fresh
  for each statement execute function tally_words();
create trigger word_tally_update after update on last_word referencing old table as gone new table as fresh
  for each statement execute function tally_words();
create trigger word_tally_delete after delete on last_word referencing old table as gone
  for each statement execute function tally_words();

create function tally_scores() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into score_tally select score, coalesce(state, 'OPEN') = 'OPEN', reviews > 0, emergency, sum(n)
    from (select score, state, reviews, emergency, 1 as n from fresh
      union all select score, state, reviews, emergency, -1 from gone) c group by 1, 2, 3, 4 having sum(n) <> 0;
  elsif tg_op = 'INSERT' then
    insert into score_tally select score, coalesce(state, 'OPEN') = 'OPEN', reviews > 0, emergency, count(*)
    from fresh group by 1, 2, 3, 4;
  else
    insert into score_tally select score, coalesce(state, 'OPEN') = 'OPEN', reviews > 0, emergency, -count(*)
    from gone group by 1, 2, 3, 4;
  end if;
  return null;
end $$;
create trigger score_tally_insert after insert on call_summary referencing new table as fresh
  for each statement execute function tally_scores();
create trigger score_tally_update after update on call_summary referencing old table as gone new table as fresh
  for each statement execute function tally_scores();
create trigger score_tally_delete after delete on call_summary referencing old table as gone
  for each statement execute function tally_scores();

-- Several may fold at the same moment: each row is taken by one of them.
create function fold_tallies(at_most integer) returns void language plpgsql as $$
begin
  if (select count(*) from tally) > at_most then
    with gone as (delete from tally returning kind, part, what, n)
    insert into tally select kind, part, what, sum(n) from gone group by 1, 2, 3 having sum(n) <> 0;
  end if;
  if (select count(*) from score_tally) > at_most then
    with gone as (delete from score_tally returning score, waits, confirm, emergency, n)
    insert into score_tally select score, waits, confirm, emergency, sum(n) from gone
    group by 1, 2, 3, 4 having sum(n) <> 0;
  end if;
end $$;
