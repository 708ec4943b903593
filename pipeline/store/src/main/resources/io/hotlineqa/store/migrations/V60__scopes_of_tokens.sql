-- What a program may read with its token. Tokens from before read what they could, without personal data.
alter table api_token add column scopes text[] not null
  default array['CALLS', 'SCORECARDS', 'TRANSCRIPTS', 'DROPS'];
alter table api_token alter column scopes drop default;
