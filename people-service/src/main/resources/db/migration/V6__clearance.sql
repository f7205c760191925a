-- Who sees what: a row is seen by callers who have at least its clearance. docs/adr/0016 says why.

create function clearance_for(sensitivity text, review_state text) returns smallint
language sql immutable parallel safe as $$
  select case
    when sensitivity in ('RESTRICTED', 'SECRET') then 3
    when review_state <> 'PUBLISHED' then 2
    when sensitivity = 'PARTNER' then 1
    when sensitivity = 'PUBLIC' then 0
    else 3
  end::smallint
$$;
comment on function clearance_for is '0 the public, 1 partners, 2 those who write and review, 3 custodians.';

create function caller_clearance() returns smallint
language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('khronika.clearance', true), ''), '0')::smallint
$$;
comment on function caller_clearance is 'Of this transaction; the public''s where nobody set it.';

alter table party
  add column sensitivity text not null default 'PUBLIC' check (sensitivity in ('PUBLIC', 'PARTNER', 'RESTRICTED', 'SECRET')),
  add column clearance smallint not null generated always as (clearance_for(sensitivity, review_state)) stored,
  drop constraint party_id_check,
  add constraint party_key_tells_of_secrecy check ((key ~ '^x-') = (sensitivity in ('RESTRICTED', 'SECRET'))),
  add constraint party_id_tells_of_secrecy
    check (uuid_extract_version(id) = case when sensitivity in ('RESTRICTED', 'SECRET') then 8 else 7 end);
comment on column party.sensitivity is 'Who may see the record once it is published.';

-- Derived on either side of the replication: generated columns are not sent.
alter table party_facet
  add column sensitivity text not null default 'PUBLIC',
  add column clearance smallint not null generated always as (clearance_for(sensitivity, review_state)) stored;
alter table act_facet
  add column sensitivity text not null default 'PUBLIC',
  add column clearance smallint not null generated always as (clearance_for(sensitivity, review_state)) stored;
comment on column act_facet.sensitivity is 'Of the incident, or of the part in it where that is more sensitive.';

-- A part is seen when what it is part of is seen, and every record that it names.
create function pg_temp.part_of(record text, reference text) returns text language sql as $$
  select format('exists (select from %1$s where %1$s.id = %2$s)', record, reference)
$$;
create function pg_temp.names(record text, reference text) returns text language sql as $$
  select format('(%2$s is null or exists (select from %1$s named where named.id = %2$s))', record, reference)
$$;

do $$
declare
  cleared constant text := 'clearance <= (select caller_clearance())';
  writes constant text := '(select caller_clearance()) >= 2';
  content record;
begin
  for content in
    select * from (values
      ('party', cleared),
      ('party_facet', cleared),
      ('act_facet', cleared),
      ('person', pg_temp.part_of('party', 'person.id')),
      ('organization', pg_temp.part_of('party', 'organization.id')),
      ('party_name', pg_temp.part_of('party', 'party_id')),
      ('searched_name', pg_temp.part_of('party', 'party_id')),
      ('person_occupation', pg_temp.part_of('party', 'party_id')),
      ('party_focus', pg_temp.part_of('party', 'party_id')),
      ('party_status', pg_temp.part_of('party', 'party_id')),
      ('distinction', pg_temp.part_of('party', 'party_id')),
      ('organization_activity', pg_temp.part_of('party', 'organization_id')),
      ('affiliation', pg_temp.part_of('party', 'person_id') || ' and ' || pg_temp.names('party', 'organization_id')),
      ('identity_hypothesis', pg_temp.part_of('party', 'party_id') || ' and ' || pg_temp.names('party', 'candidate_id')),
      ('citation',
        pg_temp.names('party', 'party_id') || ' and ' || pg_temp.names('affiliation', 'affiliation_id') || ' and '
        || pg_temp.names('party_status', 'status_id') || ' and ' || pg_temp.names('distinction', 'distinction_id') || ' and '
        || pg_temp.names('organization_activity', 'activity_id') || ' and '
        || pg_temp.names('identity_hypothesis', 'identity_hypothesis_id') || ' and ' || pg_temp.names('party', 'asserted_by_id')),
      ('attribution_candidate', pg_temp.part_of('citation', 'citation_id') || ' and ' || pg_temp.names('party', 'party_id')),
      ('review', writes || ' and ' || pg_temp.part_of('party', 'party_id')),
      ('revision', writes || ' and ' || pg_temp.part_of('party', 'party_id'))
    ) tables (name, seen)
  loop
    execute format('alter table %I enable row level security', content.name);
    execute format('create policy seen on %I for select using (%s)', content.name, content.seen);
    execute format('create policy added on %I for insert with check (%s and %s)', content.name, writes, content.seen);
    execute format(
      'create policy changed on %I for update using (%2$s and %3$s) with check (%2$s and %3$s)', content.name, writes, content.seen);
    execute format('create policy removed on %I for delete using (%s and %s)', content.name, writes, content.seen);
  end loop;
end
$$;

-- The service reads and writes, and owns nothing. What is kept is never changed, not even by it.
grant select, insert, update, delete on all tables in schema public to "${service}";
revoke update, delete on review, revision from "${service}";
revoke all on flyway_schema_history from "${service}";
