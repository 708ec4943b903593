-- Stretches of calls in the order in which they are shown to others, as they were when they were put there.
create table playlist (
  id      bigint generated always as identity primary key,
  owner   text collate "C" not null,
  name    text not null check (name <> ''),
  note    text not null default '',
  shared  boolean not null default false,
  made_at timestamptz not null default now(),
  unique (owner, name)
);

create table playlist_item (
  id                bigint generated always as identity primary key,
  playlist          bigint not null references playlist (id) on delete cascade,
  position          integer not null,
  call              bigint not null references call (id) on delete cascade,
  start_seconds     double precision not null,
  end_seconds       double precision not null check (end_seconds >= start_seconds),
  tag               text not null check (tag in ('NOTE', 'COACHING', 'GOOD_EXAMPLE', 'BAD_EXAMPLE')),
  rule_id           text collate "C",
  note              text not null,
  transcript        text not null,
  transcript_sha256 text not null,
  engine_id         text,
  engine_sha256     text,
  rulebook_id       text not null,
  rulebook_version  text not null,
  rulebook_sha256   text not null,
  added_at          timestamptz not null default now()
);
create index playlist_item_playlist on playlist_item (playlist, position, id);
create index playlist_item_call on playlist_item (call);
