-- A facet is as open as the act that it is of, which is hidden with the place of its incident, with what its incident is part
-- of, and with the incident that it came after.

-- An incident and all that it is part of, with their places, and how open the least open of them is.
create function incident_surroundings(incident_id uuid)
returns table (sensitivity text, published boolean)
language sql stable rows 1 security definer set search_path = public as $$
  with recursive surrounding as (
    select place_id, part_of_id, sensitivity, review_state from incident where id = incident_id
    union all
    select incident.place_id, incident.part_of_id, incident.sensitivity, incident.review_state
    from incident join surrounding on incident.id = surrounding.part_of_id),
  all_of_them as (
    select sensitivity, review_state = 'PUBLISHED' as published from surrounding
    union all
    select place.sensitivity, place.published from surrounding cross join lateral place_surroundings(surrounding.place_id) place)
  select coalesce((array_agg(sensitivity order by array_position(array['SECRET', 'RESTRICTED', 'PARTNER', 'PUBLIC'], sensitivity)))[1], 'PUBLIC'),
    coalesce(bool_and(published), true)
  from all_of_them
$$;

create or replace function act_facets_of(incident_id uuid)
returns table (id uuid, party_id uuid, role text, act_id uuid, incident_id uuid, incident_key text, type text, earliest date,
  latest date, places text[], country text, location_type text, review_state text, sensitivity text)
language sql stable security definer set search_path = public as $$
  select part.id, part.party_id, part.role, act.id, incident.id, incident.key, act.type, act.when_earliest, act.when_latest,
    located.places, located.country, act.location_type,
    case when located.published and whole.published and before.published then 'PUBLISHED'
      when incident.review_state = 'PUBLISHED' then 'DRAFT' else incident.review_state end,
    (array['SECRET', 'RESTRICTED', 'PARTNER', 'PUBLIC'])[least(
      array_position(array['SECRET', 'RESTRICTED', 'PARTNER', 'PUBLIC'], located.sensitivity),
      array_position(array['SECRET', 'RESTRICTED', 'PARTNER', 'PUBLIC'], whole.sensitivity),
      array_position(array['SECRET', 'RESTRICTED', 'PARTNER', 'PUBLIC'], before.sensitivity))]
  from incident
  cross join lateral incident_surroundings(incident.id) whole
  join act on act.incident_id = incident.id
  cross join lateral place_surroundings(act.place_id) located
  cross join lateral incident_surroundings(act.after_id) before
  cross join lateral (
    select victim.id, victim.party_id, 'VICTIM' as role from victim where victim.act_id = act.id
    union all
    select perpetrator.id, perpetrator.party_id, 'PERPETRATOR' from perpetrator
    where perpetrator.act_id = act.id and perpetrator.party_id is not null) part
  where incident.id = $1
$$;

comment on column act_facet.review_state is 'Of the incident; DRAFT where it is published and something that the act is hidden with is not.';
comment on column act_facet.sensitivity is 'Of the incident, or of what the act is hidden with and is more sensitive.';

-- Those of these incidents, of their parts, and of the acts that came after one of them.
create function write_act_facets_around(incident_ids uuid[]) returns void
language sql security definer set search_path = public as $$
  with recursive within(id) as (
    select unnest($1) union select incident.id from incident join within on incident.part_of_id = within.id)
  select write_act_facets(touched.id)
  from (select id from within union select act.incident_id from act join within on act.after_id = within.id order by 1) touched
$$;

-- Those of all that happened in or below a place.
create or replace function write_act_facets_below(place_id uuid) returns void
language sql security definer set search_path = public as $$
  with recursive below(id) as (
    select $1 union select place.id from place join below on place.parent_id = below.id)
  select write_act_facets_around(array(
    select act.incident_id from act join below on act.place_id = below.id
    union
    select incident.id from incident join below on incident.place_id = below.id))
$$;

select write_act_facets_around(array(select id from incident));
