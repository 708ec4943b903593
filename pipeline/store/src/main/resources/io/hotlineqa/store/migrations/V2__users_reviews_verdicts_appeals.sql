create table user_account (
  id           bigint generated always as identity primary key,
  name         text collate "C" not null unique check (name ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  role         text not null check (role in ('AGENT', 'REVIEWER', 'TRAINER', 'SUPERVISOR', 'OPERATOR', 'ADMINISTRATOR')),
  agent_id     text collate "C" check ((agent_id is not null) = (role = 'AGENT')),
  password     text not null,
  must_change  boolean not null,
  disabled     boolean not null default false,
  failures     integer not null default 0,
  locked_until timestamptz,
  created_at   timestamptz not null default now()
);

-- Where a call stands between the machine's score and the last word. The version tells two reviewers apart.
create table review (
  call         bigint primary key references call (id) on delete cascade,
  version      integer not null,
  state        text not null check (state in ('OPEN', 'PUBLISHED', 'ACKNOWLEDGED', 'APPEALED', 'ANSWERED', 'CLOSED')),
  reviewer     text,
  human_score  double precision,
  published_at timestamptz,
  changed_at   timestamptz not null default now()
);
create index review_state on review (state, call);
create index review_reviewer on review (reviewer, call);

-- Never overwritten: the last one of a rule is the one that counts.
create table verdict (
  id        bigint generated always as identity primary key,
  call      bigint not null references call (id) on delete cascade,
  scorecard bigint not null references scorecard (id) on delete cascade,
  rule_id   text collate "C" not null,
  judgement text not null check (judgement in ('RIGHT', 'WRONG', 'CANNOT_TELL')),
  reason    text not null,
  actor     text not null,
  at        timestamptz not null default clock_timestamp()
);
create index verdict_call on verdict (call, rule_id, id);

create table appeal (
  id          bigint generated always as identity primary key,
  call        bigint not null references call (id) on delete cascade,
  rule_id     text collate "C" not null,
  reason      text not null,
  actor       text not null,
  at          timestamptz not null default clock_timestamp(),
  answer      text,
  granted     boolean,
  answered_by text,
  answered_at timestamptz,
  check ((answer is null) = (granted is null) and (answer is null) = (answered_by is null))
);
create index appeal_call on appeal (call, id);
