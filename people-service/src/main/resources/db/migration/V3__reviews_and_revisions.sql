-- Reviews and revisions: what is public, and what was known when.

alter table party add column review_state text not null default 'DRAFT'
  check (review_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED'));
comment on column party.review_state is 'How far the review of the newest document has come.';

create table review (
  id uuid primary key,
  party_id uuid not null references party,
  from_state text not null check (from_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED')),
  to_state text not null check (to_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED')),
  taken_at timestamptz not null,
  taken_by text,
  reason text check (reason <> '')
);
comment on table review is 'The steps that the reviews of parties took. Rows are never changed or deleted.';
create index review_party on review (party_id, taken_at);

create table revision (
  party_id uuid not null references party,
  number integer not null check (number >= 1),
  document text not null,
  recorded_at timestamptz not null,
  recorded_by text,
  primary key (party_id, number)
);
comment on table revision is
  'Every document that was accepted, as canonical JSON (RFC 8785). Rows are never changed or deleted.';
comment on column revision.number is 'The version of the party that the document made.';
create index revision_moment on revision (party_id, recorded_at);
