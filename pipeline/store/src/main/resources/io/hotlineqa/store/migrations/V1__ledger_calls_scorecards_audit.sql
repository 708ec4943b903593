-- Text that programs sort or compare is in the C collation, so that every server gives the same order.

create table drop_file (
  id            bigint generated always as identity primary key,
  drop_name     text collate "C" not null,
  file          text collate "C" not null,
  sha256        text collate "C" check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes         bigint not null check (bytes >= 0),
  call_id       text collate "C",
  state         text not null default 'PENDING' check (state in ('PENDING', 'SCORED', 'QUARANTINED', 'DUPLICATE')),
  reason        text check ((reason is not null) = (state = 'QUARANTINED')),
  detail        text,
  duplicate_of  text check ((duplicate_of is not null) = (state = 'DUPLICATE')),
  registered_at timestamptz not null default now(),
  settled_at    timestamptz check ((settled_at is null) = (state = 'PENDING')),
  unique nulls not distinct (drop_name, file, sha256)
);
create index drop_file_sha256 on drop_file (sha256);
create index drop_file_unsettled on drop_file (drop_name, state) where state in ('PENDING', 'QUARANTINED');

-- One row a recording, whatever its names; file_id is the file under which it was scored.
create table recording (
  sha256  text collate "C" primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  file_id bigint not null references drop_file (id)
);

create table call (
  id               bigint generated always as identity primary key,
  sha256           text collate "C" not null unique references recording (sha256),
  call_id          text collate "C" not null,
  started_at       timestamptz,
  direction        text,
  purpose          text,
  agent_id         text collate "C",
  agent_name       text,
  caller_number    text collate "C",
  queue            text,
  duration_seconds double precision not null check (duration_seconds >= 0),
  channels         integer not null,
  attributes       jsonb not null,
  engine_id        text,
  engine_sha256    text,
  transcript       text not null
);
create index call_call_id on call (call_id, sha256);
create index call_started_at on call (started_at desc nulls last, id desc);
create index call_agent on call (agent_id, started_at desc nulls last);

create table scorecard (
  id               bigint generated always as identity primary key,
  call             bigint not null references call (id) on delete cascade,
  current          boolean not null default true,
  rulebook_id      text not null,
  rulebook_version text not null,
  rulebook_sha256  text not null,
  engine_sha256    text,
  software         text not null,
  score            double precision not null,
  max_score        double precision not null,
  violations       integer not null,
  reviews          integer not null,
  not_judged       integer not null,
  rules            integer not null,
  body             text not null,
  saved_at         timestamptz not null default now()
);
create unique index scorecard_current on scorecard (call) where current;
create index scorecard_score on scorecard (score, id) where current;

create table result (
  scorecard  bigint not null references scorecard (id) on delete cascade,
  rule_id    text collate "C" not null,
  position   integer not null,
  clause     text not null,
  outcome    text not null check (outcome in ('PASSED', 'VIOLATED', 'NOT_APPLICABLE', 'NOT_JUDGED')),
  review     boolean not null,
  deduction  double precision not null check (deduction >= 0),
  reason     text,
  confidence double precision,
  evidence   jsonb not null,
  primary key (scorecard, rule_id)
);
create index result_rule on result (rule_id, outcome);

create table run (
  id               bigint generated always as identity primary key,
  drop_name        text collate "C" not null,
  started_at       timestamptz not null default clock_timestamp(),
  ended_at         timestamptz,
  engine_id        text,
  engine_sha256    text,
  rulebook_id      text,
  rulebook_version text,
  rulebook_sha256  text,
  software         text not null
);

create table audit_event (
  id      bigint primary key,
  at      timestamptz not null,
  actor   text not null,
  action  text not null,
  subject text not null,
  detail  text not null,
  prev    text not null,
  hash    text not null unique
);

-- The newest link of the chain: cutting events off its end shows here.
create table audit_head (
  newest  boolean primary key default true check (newest),
  id      bigint not null,
  hash    text not null
);
insert into audit_head (id, hash) values (0, repeat('0', 64));

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit events are never changed or removed';
end $$;
create trigger audit_event_append_only before update or delete or truncate on audit_event
  for each statement execute function audit_is_append_only();
