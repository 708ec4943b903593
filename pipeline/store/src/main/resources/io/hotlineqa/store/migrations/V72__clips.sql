-- Exported files of clips. A row goes with its file; that it was there stays in the audit log.
create table clip (
  id         bigint generated always as identity primary key,
  maker      text collate "C" not null,
  purpose    text not null check (purpose <> ''),
  format     text not null check (format in ('WAV', 'MP3', 'OPUS')),
  parts      integer not null check (parts > 0),
  file       text not null unique,
  bytes      bigint not null check (bytes > 0),
  sha256     text not null,
  made_at    timestamptz not null default now(),
  expires_at timestamptz not null,
  expired    boolean not null default false
);
create index clip_maker on clip (maker, id desc);
create index clip_expiry on clip (expires_at) where not expired;

create table clip_call (
  clip bigint not null references clip (id) on delete cascade,
  call bigint not null references call (id),
  primary key (clip, call)
);
create index clip_call_call on clip_call (call);
