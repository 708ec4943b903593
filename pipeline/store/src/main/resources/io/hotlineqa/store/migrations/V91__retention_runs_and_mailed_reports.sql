-- How long what is kept is said to the command that lets go of it; what it was told last is shown to administrators.
create table retention_run (
  id         bigint generated always as identity primary key,
  at         timestamptz not null default now(),
  audio_days integer check (audio_days > 0),
  call_days  integer check (call_days > 0),
  clip_days  integer check (clip_days > 0),
  actor      text not null
);

-- Which report went to whom, so that several servers and the next hour send none twice.
create table report_mail (
  period    text not null,
  user_name text collate "C" not null,
  attempts  integer not null default 1,
  tried_at  timestamptz not null default now(),
  sent_at   timestamptz,
  primary key (period, user_name)
);
