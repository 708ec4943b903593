-- Log-outs that the OpenID Connect provider has told of: each token once, and which sessions are over by it.
create table provider_logout (
  jti     text collate "C" primary key,
  sid     text collate "C",
  subject text collate "C",
  at      timestamptz not null,
  check (sid is not null or subject is not null)
);
create index provider_logout_sid on provider_logout (sid, at) where sid is not null;
create index provider_logout_subject on provider_logout (subject, at) where subject is not null;
create index provider_logout_at on provider_logout (at);
