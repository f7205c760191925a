-- Every row has its clearance: that of the least open of itself, what it is part of and what it names. A policy compares
-- a number, where it followed references before. docs/adr/0018 says why.

-- What is named comes before what names it.
create temporary table named (part text, reference text, record text, number serial) on commit drop;
insert into named values
  ('place', 'parent_id', 'place'),
  ('incident', 'place_id', 'place'),
  ('incident', 'part_of_id', 'incident'),
  ('incident_link', 'incident_id', 'incident'),
  ('incident_link', 'target_id', 'incident'),
  ('participant', 'incident_id', 'incident'),
  ('participant', 'party_id', 'party_facet'),
  ('act', 'incident_id', 'incident'),
  ('act', 'place_id', 'place'),
  ('act', 'after_id', 'incident'),
  ('victim', 'act_id', 'act'),
  ('victim', 'party_id', 'party_facet'),
  ('perpetrator', 'incident_id', 'incident'),
  ('perpetrator', 'act_id', 'act'),
  ('perpetrator', 'party_id', 'party_facet'),
  ('act_facet', 'act_id', 'act'),
  ('act_facet', 'party_id', 'party_facet'),
  ('custody_status', 'act_id', 'act'),
  ('custody_status', 'party_id', 'party_facet'),
  ('count_claim', 'incident_id', 'incident'),
  ('count_claim_inclusion', 'count_claim_id', 'count_claim'),
  ('count_claim_inclusion', 'party_id', 'party_facet'),
  ('statement', 'incident_id', 'incident'),
  ('statement', 'about_id', 'incident'),
  ('statement', 'speaker_id', 'party_facet'),
  ('statement', 'addressee_id', 'party_facet'),
  ('intervention', 'incident_id', 'incident'),
  ('intervention', 'by_id', 'party_facet'),
  ('intervention', 'addressee_id', 'party_facet'),
  ('citation', 'source_id', 'source'),
  ('citation', 'asserted_by_id', 'party_facet'),
  ('citation', 'place_id', 'place'),
  ('citation', 'incident_id', 'incident'),
  ('citation', 'incident_link_id', 'incident_link'),
  ('citation', 'participant_id', 'participant'),
  ('citation', 'act_id', 'act'),
  ('citation', 'victim_id', 'victim'),
  ('citation', 'perpetrator_id', 'perpetrator'),
  ('citation', 'custody_status_id', 'custody_status'),
  ('citation', 'count_claim_id', 'count_claim'),
  ('citation', 'statement_id', 'statement'),
  ('citation', 'intervention_id', 'intervention'),
  ('attribution_candidate', 'citation_id', 'citation'),
  ('attribution_candidate', 'party_id', 'party_facet');

create index citation_asserted_by_id on citation (asserted_by_id) where asserted_by_id is not null;
create index attribution_candidate_party_id on attribution_candidate (party_id) where party_id is not null;

do $$
declare
  part text;
  policy text;
begin
  for part in select distinct named.part from named loop
    foreach policy in array array['seen', 'added', 'changed', 'removed'] loop
      execute format('drop policy %I on %I', policy, part);
    end loop;
    if part in ('place', 'incident', 'act_facet') then
      execute format('alter table %I alter clearance drop expression, alter clearance set default 3', part);
    else
      execute format('alter table %I add clearance smallint not null default 3', part);
    end if;
  end loop;
end
$$;
drop function incident_clearance(uuid);
drop function place_clearance(uuid);
drop function is_unknown_party(uuid);

-- What is there already. It is as many rows as there are: one by one, by the triggers, would take ten times as long.
do $$
declare
  content record;
  changed bigint;
begin
  for content in
    select part, bool_or(part = record) as of_itself from named group by part order by min(number)
  loop
    loop
      execute (
        select format('update %1$I set clearance = greatest(%2$s) where clearance <> greatest(%2$s)', content.part, string_agg(term, ', '))
        from (
          select case when record = 'party_facet'
            then format('case when %1$I is null then 0 else coalesce((select clearance from party_facet named where named.id = %2$I.%1$I), 2) end', reference, part)
            else format('(select clearance from %I named where named.id = %I.%I)', record, part, reference) end as term
          from named where part = content.part
        union all
        select 'clearance_for(sensitivity, review_state)' where content.part in ('place', 'incident', 'act_facet')) terms);
      get diagnostics changed = row_count;
      exit when changed = 0 or not content.of_itself;
    end loop;
  end loop;
end
$$;

-- With this a change of clearance is one of a key, which `for key share` keeps away and no other change does: documents
-- that name each other do not wait for each other.
create unique index source_clearance on source (id, clearance);
create unique index place_clearance on place (id, clearance);
create unique index incident_clearance on incident (id, clearance);
create unique index party_facet_clearance on party_facet (id, clearance);

-- Triggers are enabled always: a subscription, which facets come by, fires no others, nor do those that it fires.
do $$
declare
  seen constant text := 'clearance <= (select caller_clearance())';
  writes constant text := '(select caller_clearance()) >= 2';
  content record;
begin
  for content in select distinct part from named loop
    execute format($create$
      create function %1$s_takes_clearance() returns trigger language plpgsql security definer set search_path = public as $body$
      begin
        new.clearance := greatest(%2$s);
        return new;
      end
      $body$
      $create$,
      content.part,
      (select string_agg(term, ', ') from (
        select 'clearance_for(new.sensitivity, new.review_state)' as term where content.part in ('place', 'incident', 'act_facet')
        union all
        select format('%s_clearance(new.%I)', record, reference) from named where part = content.part) terms));
    execute format(
      'create trigger takes_clearance before insert or update on %1$I for each row execute function %1$s_takes_clearance()',
      content.part);
    execute format('alter table %I enable always trigger takes_clearance', content.part);
    execute format('create policy seen on %I for select using (%s)', content.part, seen);
    execute format('create policy added on %I for insert with check (%s and %s)', content.part, writes, seen);
    execute format(
      'create policy changed on %I for update using (%2$s and %3$s) with check (%2$s and %3$s)', content.part, writes, seen);
    execute format('create policy removed on %I for delete using (%s and %s)', content.part, writes, seen);
  end loop;

  -- What a row with that id may be seen by. A record keeps it until the transaction ends: whoever changes it meanwhile waits,
  -- and finds what was written in between. Parts are changed by their document alone, or with a record.
  for content in select distinct record, record in ('source', 'place', 'incident') as is_record from named where record <> 'party_facet' loop
    execute format($create$
      create function %1$s_clearance(id uuid) returns smallint language sql strict as $body$
        select clearance from %1$I where %1$I.id = $1 %2$s
      $body$
      $create$, content.record, case when content.is_record then 'for key share' else '' end);
  end loop;

  for content in
    select record, string_agg(format('update %I set clearance = 3 where %I = new.id;', part, reference), E'\n' order by part, reference) as parts
    from named group by record
  loop
    execute format($create$
      create function %1$s_hands_clearance_on() returns trigger language plpgsql security definer set search_path = public as $body$
      begin
        %2$s
        %3$s
        return null;
      end
      $body$
      $create$,
      content.record,
      case when content.record = 'party_facet' then 'perform pg_advisory_xact_lock(unknown_parties());' else '' end,
      content.parts);
    execute format(
      'create trigger hands_clearance_on after update on %1$I for each row when (old.clearance <> new.clearance)'
      || ' execute function %1$s_hands_clearance_on()',
      content.record);
    execute format('alter table %I enable always trigger hands_clearance_on', content.record);
  end loop;
end
$$;

-- A party is another database's: what names one whose facet has not come yet is seen by those who write, and by nobody
-- else, until it comes. Whoever writes such a row has the facet wait for it.
create function unknown_parties() returns bigint immutable language sql as $$ select 8098990271635440243 $$;
comment on function unknown_parties is 'The lock of those who name a party whose facet is not there, and of facets that come.';

create function party_facet_clearance(id uuid) returns smallint language plpgsql strict as $$
declare
  known smallint;
begin
  select clearance into known from party_facet where party_facet.id = $1 for key share;
  if not found then
    perform pg_advisory_xact_lock_shared(unknown_parties());
    select clearance into known from party_facet where party_facet.id = $1 for key share;
  end if;
  return coalesce(known, 2);
end
$$;

create trigger hands_clearance_on_at_first after insert on party_facet for each row
  execute function party_facet_hands_clearance_on();
alter table party_facet enable always trigger hands_clearance_on_at_first;

-- What a facet of an act is to be is asked once.
create or replace function write_act_facets(incident_id uuid) returns void
language sql security definer set search_path = public as $$
  with due as materialized (select * from act_facets_of($1)),
  gone as (
    delete from act_facet where act_facet.incident_id = $1 and not exists (select from due where due.id = act_facet.id))
  insert into act_facet (id, party_id, role, act_id, incident_id, incident_key, type, earliest, latest, places, country,
    location_type, review_state, sensitivity)
  select * from due
  on conflict (id) do update set party_id = excluded.party_id, type = excluded.type, earliest = excluded.earliest,
    latest = excluded.latest, places = excluded.places, country = excluded.country, location_type = excluded.location_type,
    review_state = excluded.review_state, sensitivity = excluded.sensitivity
  where (act_facet.party_id, act_facet.type, act_facet.earliest, act_facet.latest, act_facet.places, act_facet.country,
      act_facet.location_type, act_facet.review_state, act_facet.sensitivity)
    is distinct from (excluded.party_id, excluded.type, excluded.earliest, excluded.latest, excluded.places, excluded.country,
      excluded.location_type, excluded.review_state, excluded.sensitivity);
$$;

-- What lists and counts ask of facets is read from indexes alone, who may see it too.
drop index act_facet_party_id;
drop index act_facet_act_id;
drop index act_facet_incident_id;
create index act_facet_party_id on act_facet (party_id, incident_key, act_id) include (clearance);
create index act_facet_act_id on act_facet (act_id, role, party_id) include (clearance);
create index act_facet_incident_id on act_facet (incident_id, role, party_id) include (clearance);

-- Before the policy, PostgreSQL evaluates no operator that might tell of a row by failing, and looks no index up by it: that goes for
-- members of lists and for parts of names. Lists that filter by these read a view with the policy's condition, as its owner.
create view seen_party_facet as select * from party_facet where clearance <= (select caller_clearance());
grant select on seen_party_facet to "${service}";
