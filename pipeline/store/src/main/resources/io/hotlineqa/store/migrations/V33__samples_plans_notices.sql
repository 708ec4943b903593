-- A random sample can be drawn again by anybody: the calls it was drawn from, in order of id, and the seed.
create table sample (
  id       bigint generated always as identity primary key,
  drawn_at timestamptz not null default now(),
  drawn_by text not null,
  seed     bigint not null,
  size     integer not null check (size > 0),
  frame    bigint[] not null
);
create table sample_call (
  sample         bigint not null references sample (id) on delete cascade,
  position       integer not null,
  call           bigint not null references call (id) on delete cascade,
  replaced_by    text,
  replace_reason text check ((replace_reason is null) = (replaced_by is null)),
  replaced_at    timestamptz,
  primary key (sample, position)
);
create index sample_call_call on sample_call (call) where replaced_by is null;

-- Every day at that hour, each of these reviewers gets so many calls of that queue.
create table assignment_plan (
  id        bigint generated always as identity primary key,
  queue     text not null,
  reviewers text[] not null check (cardinality(reviewers) > 0),
  each      integer not null check (each between 1 and 200),
  hour      integer not null check (hour between 0 and 23),
  active    boolean not null default true,
  last_run  date,
  made_by   text not null
);

create table notice (
  id        bigint generated always as identity primary key,
  user_name text collate "C" not null,
  at        timestamptz not null default now(),
  kind      text not null,
  call      bigint references call (id) on delete cascade,
  actor     text not null,
  seen_at   timestamptz
);
create index notice_user on notice (user_name, id desc);
create index notice_unseen on notice (user_name) where seen_at is null;
