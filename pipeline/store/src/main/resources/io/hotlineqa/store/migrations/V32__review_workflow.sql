-- Who works on a call, which scorecard its review is about, and who showed it to the agent.
alter table review add column scorecard bigint references scorecard (id) on delete cascade;
alter table review add column assignee text collate "C";
alter table review add column assigned_at timestamptz;
alter table review add column published_by text;
create index review_assignee on review (assignee, call) where assignee is not null;
update review v set scorecard = s.id, published_by = v.reviewer
from scorecard s where s.call = v.call and s.current and v.state <> 'OPEN';

-- A violation that the machine missed is a verdict too, with the place where it can be heard.
alter table verdict drop constraint verdict_judgement_check;
alter table verdict add constraint verdict_judgement_check
  check (judgement in ('RIGHT', 'WRONG', 'CANNOT_TELL', 'MISSED'));
alter table verdict add column start_seconds double precision;
alter table verdict add column end_seconds double precision;
alter table verdict add constraint verdict_place
  check ((judgement = 'MISSED') = (start_seconds is not null) and end_seconds >= start_seconds);
create index verdict_scorecard on verdict (scorecard, rule_id, id);

-- Where emergencies are: a small part of all results.
create index result_emergency on result (scorecard)
  where rule_id = 'emergency-checklist' and outcome in ('PASSED', 'VIOLATED');

-- A mark on a stretch of a call that costs nothing.
create table remark (
  id            bigint generated always as identity primary key,
  call          bigint not null references call (id) on delete cascade,
  start_seconds double precision not null,
  end_seconds   double precision not null check (end_seconds >= start_seconds),
  tag           text not null check (tag in ('NOTE', 'COACHING', 'GOOD_EXAMPLE', 'BAD_EXAMPLE')),
  text          text not null,
  actor         text not null,
  at            timestamptz not null default clock_timestamp()
);
create index remark_call on remark (call, start_seconds);

-- What the house has chosen; what is not here has the default of the program.
create table setting (
  name       text primary key,
  value      double precision not null,
  changed_by text not null,
  changed_at timestamptz not null default now()
);

-- The judged part of what applies to the call, by weight; null for scorecards written before it was kept.
alter table scorecard add column judged_share double precision check (judged_share between 0 and 1);
