-- How far the review of a record has come, every step that it took, and every document that was accepted.

alter table source add review_state text not null default 'DRAFT'
  check (review_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED'));
alter table place add review_state text not null default 'DRAFT'
  check (review_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED'));
alter table incident add review_state text not null default 'DRAFT'
  check (review_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED'));

create table review (
  id         uuid        primary key check (uuid_extract_version(id) = 7),
  record_id  uuid        not null,
  from_state text        not null check (from_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED')),
  to_state   text        not null check (to_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED')),
  taken_at   timestamptz not null,
  taken_by   text,
  reason     text
);
comment on table review is 'The steps that reviews took: of an incident, a source or a place, whose ids are unique among them all.';
comment on column review.taken_by is 'Null where the service does not know its callers';
create index review_record_id on review (record_id, taken_at);

create table revision (
  record_id   uuid        not null,
  number      integer     not null check (number > 0),
  document    text        not null,
  recorded_at timestamptz not null,
  recorded_by text,
  primary key (record_id, number)
);
comment on table revision is 'Every document that was accepted, as canonical JSON. Rows are never changed and never deleted.';
comment on column revision.number is 'The version that the record had from then on';

create index revision_moment on revision (record_id, recorded_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is kept as it was', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger revision_is_kept before update or delete on revision
  for each row execute function refuse_change();
create trigger review_is_kept before update or delete on review
  for each row execute function refuse_change();
