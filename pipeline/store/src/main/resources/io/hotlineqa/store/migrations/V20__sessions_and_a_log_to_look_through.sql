-- Grows whenever something changes that a session rests on: its password, role, agent or right to log in.
alter table user_account add column stamp bigint not null default 0;

-- The log is looked through by who, what and to what.
create index audit_event_actor on audit_event (actor, id);
create index audit_event_action on audit_event (action, id);
create index audit_event_subject on audit_event (subject, id);
create index audit_event_at on audit_event (at, id);

-- When everything was last gone over, and what was found.
create table audit_check (
  id       bigint generated always as identity primary key,
  at       timestamptz not null default clock_timestamp(),
  actor    text not null,
  events   bigint not null,
  breaches text[] not null
);

-- One row in a database that ./qa demo made: only there may users be made for looking around.
create table demo_mark (
  only_one boolean primary key default true check (only_one),
  at       timestamptz not null default now()
);
