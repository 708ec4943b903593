-- Where somebody's password and role are kept: here, in the company's LDAP directory, or at its OpenID Connect provider.
alter table user_account add column source text not null default 'LOCAL' check (source in ('LOCAL', 'LDAP', 'OIDC'));

-- Whether they are disabled because the directory does not know them any more.
alter table user_account add column absent boolean not null default false check (disabled or not absent);

-- Where notices are mailed to.
alter table user_account add column email text;
