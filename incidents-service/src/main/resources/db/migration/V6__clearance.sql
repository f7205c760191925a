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

do $$
declare
  record_table text;
begin
  foreach record_table in array array['source', 'place', 'incident'] loop
    execute format($alter$
      alter table %1$I
        add column sensitivity text not null default 'PUBLIC' check (sensitivity in ('PUBLIC', 'PARTNER', 'RESTRICTED', 'SECRET')),
        add column clearance smallint not null generated always as (clearance_for(sensitivity, review_state)) stored,
        drop constraint %1$s_id_check,
        add constraint %1$s_key_tells_of_secrecy check ((key ~ '^x-') = (sensitivity in ('RESTRICTED', 'SECRET'))),
        add constraint %1$s_id_tells_of_secrecy
          check (uuid_extract_version(id) = case when sensitivity in ('RESTRICTED', 'SECRET') then 8 else 7 end)
      $alter$, record_table);
    execute format('comment on column %I.sensitivity is %L', record_table, 'Who may see the record once it is published.');
  end loop;
end
$$;

-- Derived on either side of the replication: generated columns are not sent.
alter table party_facet
  add column sensitivity text not null default 'PUBLIC',
  add column clearance smallint not null generated always as (clearance_for(sensitivity, review_state)) stored;
alter table act_facet
  add column sensitivity text not null default 'PUBLIC',
  add column clearance smallint not null generated always as (clearance_for(sensitivity, review_state)) stored;
comment on column act_facet.review_state is 'Of the incident; DRAFT where a place of the act is not published.';
comment on column act_facet.sensitivity is 'Of the incident, or of a place of the act that is more sensitive.';

-- What a policy may not ask of its own table, and what it asks of rows that its caller does not see. These run as the
-- owner, tell a number for an id, and are never shown to clients.
create function incident_clearance(id uuid) returns smallint language sql stable security definer set search_path = public as $$
  select clearance from incident where incident.id = $1
$$;
create function place_clearance(id uuid) returns smallint language sql stable security definer set search_path = public as $$
  select clearance from place where place.id = $1
$$;
create function is_unknown_party(id uuid) returns boolean language sql stable security definer set search_path = public as $$
  select not exists (select from party_facet where party_facet.id = $1)
$$;
comment on function is_unknown_party is 'Whether its facet has not come yet.';

-- The place and all above it, and how open the least open of them is.
drop function act_facets_of(uuid);
drop function place_surroundings(uuid);
create function place_surroundings(place_id uuid)
returns table (places text[], country text, sensitivity text, published boolean)
language sql stable rows 1 security definer set search_path = public as $$
  with recursive surrounding as (
    select id, key, country, parent_id, sensitivity, review_state, 0 as remove from place where id = place_id
    union all
    select place.id, place.key, place.country, place.parent_id, place.sensitivity, place.review_state, remove + 1
    from surrounding join place on place.id = surrounding.parent_id)
  select coalesce(array_agg(key order by remove), '{}'),
    (array_agg(country order by remove) filter (where country is not null))[1],
    coalesce((array_agg(sensitivity order by array_position(array['SECRET', 'RESTRICTED', 'PARTNER', 'PUBLIC'], sensitivity)))[1], 'PUBLIC'),
    coalesce(bool_and(review_state = 'PUBLISHED'), true)
  from surrounding
$$;

-- The facets that an incident's acts are to have, as its rows are now: all of them, whoever asks.
create function act_facets_of(incident_id uuid)
returns table (id uuid, party_id uuid, role text, act_id uuid, incident_id uuid, incident_key text, type text, earliest date,
  latest date, places text[], country text, location_type text, review_state text, sensitivity text)
language sql stable security definer set search_path = public as $$
  select part.id, part.party_id, part.role, act.id, incident.id, incident.key, act.type, act.when_earliest, act.when_latest,
    surroundings.places, surroundings.country, act.location_type,
    case when surroundings.published then incident.review_state else 'DRAFT' end,
    (array['SECRET', 'RESTRICTED', 'PARTNER', 'PUBLIC'])[least(
      array_position(array['SECRET', 'RESTRICTED', 'PARTNER', 'PUBLIC'], incident.sensitivity),
      array_position(array['SECRET', 'RESTRICTED', 'PARTNER', 'PUBLIC'], surroundings.sensitivity))]
  from incident
  join act on act.incident_id = incident.id
  cross join lateral place_surroundings(act.place_id) surroundings
  cross join lateral (
    select victim.id, victim.party_id, 'VICTIM' as role from victim where victim.act_id = act.id
    union all
    select perpetrator.id, perpetrator.party_id, 'PERPETRATOR' from perpetrator
    where perpetrator.act_id = act.id and perpetrator.party_id is not null) part
  where incident.id = $1
$$;

-- Facets follow from rows that their writer need not see, of other incidents at a place: the owner writes them, and
-- only those that are not as they are to be, since each that is written goes to the other database.
create function write_act_facets(incident_id uuid) returns void
language sql security definer set search_path = public as $$
  delete from act_facet
  where act_facet.incident_id = $1 and not exists (select from act_facets_of($1) due where due.id = act_facet.id);
  insert into act_facet (id, party_id, role, act_id, incident_id, incident_key, type, earliest, latest, places, country,
    location_type, review_state, sensitivity)
  select * from act_facets_of($1)
  on conflict (id) do update set party_id = excluded.party_id, type = excluded.type, earliest = excluded.earliest,
    latest = excluded.latest, places = excluded.places, country = excluded.country, location_type = excluded.location_type,
    review_state = excluded.review_state, sensitivity = excluded.sensitivity
  where (act_facet.party_id, act_facet.type, act_facet.earliest, act_facet.latest, act_facet.places, act_facet.country,
      act_facet.location_type, act_facet.review_state, act_facet.sensitivity)
    is distinct from (excluded.party_id, excluded.type, excluded.earliest, excluded.latest, excluded.places, excluded.country,
      excluded.location_type, excluded.review_state, excluded.sensitivity);
$$;

-- Those of all incidents with acts in or below a place.
create function write_act_facets_below(place_id uuid) returns void
language sql security definer set search_path = public as $$
  with recursive below(id) as (
    select $1 union select place.id from place join below on place.parent_id = below.id)
  select write_act_facets(touched.incident_id)
  from (select distinct act.incident_id from act join below on act.place_id = below.id order by 1) touched
$$;

-- A part is seen when what it is part of is seen, and every record that it names.
create function pg_temp.part_of(record text, reference text) returns text language sql as $$
  select format('exists (select from %1$s where %1$s.id = %2$s)', record, reference)
$$;
create function pg_temp.names(record text, reference text) returns text language sql as $$
  select format('(%2$s is null or exists (select from %1$s named where named.id = %2$s))', record, reference)
$$;
create function pg_temp.names_itself(record text, reference text) returns text language sql as $$
  select format('(%2$s is null or %1$s_clearance(%2$s) <= (select caller_clearance()))', record, reference)
$$;
-- A party is another database's: one whose facet has not come yet is shown to those who write, and to nobody else.
create function pg_temp.names_party(reference text) returns text language sql as $$
  select format(
    '(%1$s is null or exists (select from party_facet named where named.id = %1$s)'
    || ' or ((select caller_clearance()) >= 2 and is_unknown_party(%1$s)))', reference)
$$;

do $$
declare
  cleared constant text := 'clearance <= (select caller_clearance())';
  writes constant text := '(select caller_clearance()) >= 2';
  of_record constant text := '(exists (select from incident where incident.id = record_id)'
    || ' or exists (select from source where source.id = record_id) or exists (select from place where place.id = record_id))';
  content record;
begin
  for content in
    select * from (values
      ('source', cleared),
      ('place', cleared || ' and ' || pg_temp.names_itself('place', 'parent_id')),
      ('incident', cleared || ' and ' || pg_temp.names('place', 'place_id') || ' and ' || pg_temp.names_itself('incident', 'part_of_id')),
      ('party_facet', cleared),
      ('act_facet', cleared || ' and ' || pg_temp.names_party('party_id')),
      ('incident_link', pg_temp.part_of('incident', 'incident_id') || ' and ' || pg_temp.names('incident', 'target_id')),
      ('participant', pg_temp.part_of('incident', 'incident_id') || ' and ' || pg_temp.names_party('party_id')),
      ('act', pg_temp.part_of('incident', 'incident_id') || ' and ' || pg_temp.names('place', 'place_id')
        || ' and ' || pg_temp.names('incident', 'after_id')),
      ('victim', pg_temp.part_of('act', 'act_id') || ' and ' || pg_temp.names_party('party_id')),
      ('perpetrator', pg_temp.names('incident', 'incident_id') || ' and ' || pg_temp.names('act', 'act_id')
        || ' and ' || pg_temp.names_party('party_id')),
      ('custody_status', pg_temp.part_of('act', 'act_id') || ' and ' || pg_temp.names_party('party_id')),
      ('count_claim', pg_temp.part_of('incident', 'incident_id')),
      ('count_claim_inclusion', pg_temp.part_of('count_claim', 'count_claim_id') || ' and ' || pg_temp.names_party('party_id')),
      ('statement', pg_temp.part_of('incident', 'incident_id') || ' and ' || pg_temp.names('incident', 'about_id')
        || ' and ' || pg_temp.names_party('speaker_id') || ' and ' || pg_temp.names_party('addressee_id')),
      ('intervention', pg_temp.part_of('incident', 'incident_id')
        || ' and ' || pg_temp.names_party('by_id') || ' and ' || pg_temp.names_party('addressee_id')),
      ('citation', pg_temp.part_of('source', 'source_id') || ' and ' || pg_temp.names_party('asserted_by_id')
        || ' and ' || pg_temp.names('place', 'place_id') || ' and ' || pg_temp.names('incident', 'incident_id')
        || ' and ' || pg_temp.names('incident_link', 'incident_link_id') || ' and ' || pg_temp.names('participant', 'participant_id')
        || ' and ' || pg_temp.names('act', 'act_id') || ' and ' || pg_temp.names('victim', 'victim_id')
        || ' and ' || pg_temp.names('perpetrator', 'perpetrator_id') || ' and ' || pg_temp.names('custody_status', 'custody_status_id')
        || ' and ' || pg_temp.names('count_claim', 'count_claim_id') || ' and ' || pg_temp.names('statement', 'statement_id')
        || ' and ' || pg_temp.names('intervention', 'intervention_id')),
      ('attribution_candidate', pg_temp.part_of('citation', 'citation_id') || ' and ' || pg_temp.names_party('party_id')),
      ('review', writes || ' and ' || of_record),
      ('revision', writes || ' and ' || of_record)
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
revoke insert, update, delete on act_facet, party_facet from "${service}";
revoke all on flyway_schema_history from "${service}";
