-- What the current scorecards find. Results are a dozen times as many, and those of every scorecard there ever was; pages
-- filter and count by rule. Written in the transaction that makes a scorecard the current one.
create table finding (
  scorecard  bigint not null references scorecard (id) on delete cascade,
  rule_id    text collate "C" not null,
  position   integer not null,
  to_confirm boolean not null,
  primary key (scorecard, rule_id) include (position, to_confirm)
);
insert into finding select r.scorecard, r.rule_id, r.position, r.review
from scorecard s join result r on r.scorecard = s.id where s.current and (r.outcome = 'VIOLATED' or r.review);
create index finding_rule on finding (rule_id, scorecard) include (to_confirm);
drop index result_accused;

-- What people last said of each thing that the machine found in a call, on whichever scorecard; with the machine's confidence.
create table last_word (
  call       bigint not null references call (id) on delete cascade,
  rule_id    text collate "C" not null,
  judgement  text not null check (judgement in ('RIGHT', 'WRONG', 'CANNOT_TELL')),
  confidence double precision,
  at         timestamptz not null,
  primary key (call, rule_id)
);
insert into last_word select distinct on (v.call, v.rule_id) v.call, v.rule_id, v.judgement, r.confidence, v.at
from verdict v join result r on r.scorecard = v.scorecard and r.rule_id = v.rule_id
where r.outcome = 'VIOLATED' or r.review order by v.call, v.rule_id, v.id desc;

-- Figures need no transcript and no attributes: what they read of each call lies side by side.
create index call_figures on call (id) include (started_at, agent_id, agent_name);
