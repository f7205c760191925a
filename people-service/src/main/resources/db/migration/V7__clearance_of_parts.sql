-- Every row has its clearance: that of the least open of itself, what it is part of and what it names. A policy compares
-- a number, where it followed references before. docs/adr/0018 says why.

-- What is named comes before what names it.
create temporary table named (part text, reference text, record text, number serial) on commit drop;
insert into named values
  ('person', 'id', 'party'),
  ('organization', 'id', 'party'),
  ('party_name', 'party_id', 'party'),
  ('searched_name', 'party_id', 'party'),
  ('person_occupation', 'party_id', 'party'),
  ('party_focus', 'party_id', 'party'),
  ('party_status', 'party_id', 'party'),
  ('distinction', 'party_id', 'party'),
  ('organization_activity', 'organization_id', 'party'),
  ('affiliation', 'person_id', 'party'),
  ('affiliation', 'organization_id', 'party'),
  ('identity_hypothesis', 'party_id', 'party'),
  ('identity_hypothesis', 'candidate_id', 'party'),
  ('citation', 'party_id', 'party'),
  ('citation', 'affiliation_id', 'affiliation'),
  ('citation', 'status_id', 'party_status'),
  ('citation', 'distinction_id', 'distinction'),
  ('citation', 'activity_id', 'organization_activity'),
  ('citation', 'identity_hypothesis_id', 'identity_hypothesis'),
  ('citation', 'asserted_by_id', 'party'),
  ('attribution_candidate', 'citation_id', 'citation'),
  ('attribution_candidate', 'party_id', 'party');

do $$
declare
  part text;
  policy text;
begin
  for part in select distinct named.part from named loop
    foreach policy in array array['seen', 'added', 'changed', 'removed'] loop
      execute format('drop policy %I on %I', policy, part);
    end loop;
    execute format('alter table %I add clearance smallint not null default 3', part);
  end loop;
end
$$;

-- What is there already. It is as many rows as there are: one by one, by the triggers, would take ten times as long.
do $$
declare
  content record;
begin
  for content in
    select part, string_agg(format('(select clearance from %I named where named.id = %I.%I)', record, part, reference), ', ') as of_named
    from named group by part order by min(number)
  loop
    execute format('update %I set clearance = greatest(%s)', content.part, content.of_named);
  end loop;
end
$$;

-- With this a change of clearance is one of a key, which `for key share` keeps away and no other change does: documents
-- that name each other do not wait for each other.
create unique index party_clearance on party (id, clearance);

do $$
declare
  seen constant text := 'clearance <= (select caller_clearance())';
  writes constant text := '(select caller_clearance()) >= 2';
  content record;
begin
  for content in
    select part, string_agg(format('%s_clearance(new.%I)', record, reference), ', ' order by reference) as of_named from named group by part
  loop
    execute format($create$
      create function %1$s_takes_clearance() returns trigger language plpgsql security definer set search_path = public as $body$
      begin
        new.clearance := greatest(%2$s);
        return new;
      end
      $body$
      $create$, content.part, content.of_named);
    execute format(
      'create trigger takes_clearance before insert or update on %1$I for each row execute function %1$s_takes_clearance()',
      content.part);
    execute format('create policy seen on %I for select using (%s)', content.part, seen);
    execute format('create policy added on %I for insert with check (%s and %s)', content.part, writes, seen);
    execute format(
      'create policy changed on %I for update using (%2$s and %3$s) with check (%2$s and %3$s)', content.part, writes, seen);
    execute format('create policy removed on %I for delete using (%s and %s)', content.part, writes, seen);
  end loop;

  -- What a row with that id may be seen by. A record keeps it until the transaction ends: whoever changes it meanwhile waits,
  -- and finds what was written in between. Parts are changed by their document alone, or with a record.
  for content in select distinct record from named loop
    execute format($create$
      create function %1$s_clearance(id uuid) returns smallint language sql strict as $body$
        select clearance from %1$I where %1$I.id = $1 %2$s
      $body$
      $create$, content.record, case content.record when 'party' then 'for key share' else '' end);
  end loop;

  for content in
    select record, string_agg(format('update %I set clearance = 3 where %I = new.id;', part, reference), E'\n' order by part, reference) as parts
    from named group by record
  loop
    execute format($create$
      create function %1$s_hands_clearance_on() returns trigger language plpgsql security definer set search_path = public as $body$
      begin
        %2$s
        return null;
      end
      $body$
      $create$, content.record, content.parts);
    execute format(
      'create trigger hands_clearance_on after update on %1$I for each row when (old.clearance <> new.clearance)'
      || ' execute function %1$s_hands_clearance_on()',
      content.record);
  end loop;
end
$$;

-- A part in an act is as open as the other database says.
alter table act_facet alter clearance drop expression, alter clearance set default 3;

-- What lists and counts ask of facets is read from indexes alone, who may see it too.
drop index act_facet_party;
drop index act_facet_type;
create index act_facet_party on act_facet (party_id, act_id) include (type, earliest, latest, location_type, clearance);
create index act_facet_type on act_facet (type, earliest, latest, location_type, party_id, act_id) include (clearance);

-- Before the policy, PostgreSQL evaluates no operator that might tell of a row by failing, and looks no index up by it: that goes for
-- members of lists and for parts of names. Lists that filter by these read a view with the policy's condition, as its owner.
create view seen_party_facet as select * from party_facet where clearance <= (select caller_clearance());
create view seen_party_name as select * from party_name where clearance <= (select caller_clearance());
create view seen_searched_name as select * from searched_name where clearance <= (select caller_clearance());
create view seen_act_facet as select * from act_facet where clearance <= (select caller_clearance());
grant select on seen_party_facet, seen_party_name, seen_searched_name, seen_act_facet to "${service}";
