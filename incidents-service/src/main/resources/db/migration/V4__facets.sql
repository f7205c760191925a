-- Facets: what each database tells the other, so that a list that needs both is one statement over one of them.

create table act_facet (
  id            uuid   primary key,
  party_id      uuid   not null,
  role          text   not null,
  act_id        uuid   not null,
  incident_id   uuid   not null,
  incident_key  text   collate "C" not null,
  type          text   not null,
  earliest      date,
  latest        date,
  places        text[] not null,
  country       text,
  location_type text,
  review_state  text   not null
);
comment on table act_facet is
  'What others filter, sort and count acts by: written with the document of the incident, published as incidents_facets.';
comment on column act_facet.id is 'Of the row of victim or perpetrator';
comment on column act_facet.places is 'The keys of the place and of all places above it';
comment on column act_facet.review_state is 'Of the incident';
create index act_facet_party_id on act_facet (party_id, incident_key, act_id);
create index act_facet_act_id on act_facet (act_id, role, party_id);
create index act_facet_incident_id on act_facet (incident_id);

create publication incidents_facets for table act_facet;

create table party_facet (
  id              uuid   primary key,
  key             text   collate "C" not null,
  kind            text   not null,
  display_name    text   not null,
  sort_name       text   collate "C" not null,
  identity_status text   not null,
  occupations     text[] not null,
  focus           text[] not null,
  category        text,
  organizations   uuid[] not null,
  review_state    text   not null
);
comment on table party_facet is
  'A party: received from the people database by a subscription to people_facets, never written here.';
comment on column party_facet.sort_name is 'Byte order is the order of names';
create index party_facet_key on party_facet (key);
create index party_facet_category on party_facet (category);
create index party_facet_occupations on party_facet using gin (occupations);
create index party_facet_focus on party_facet using gin (focus);
create index party_facet_organizations on party_facet using gin (organizations);

-- The place and all above it: their keys from the inside out, and the country that the innermost of them names.
create function place_surroundings(place_id uuid) returns table (places text[], country text)
language sql stable rows 1 as $$
  with recursive surrounding as (
    select id, key, country, parent_id, 0 as remove from place where id = place_id
    union all
    select place.id, place.key, place.country, place.parent_id, remove + 1
    from surrounding join place on place.id = surrounding.parent_id)
  select coalesce(array_agg(key order by remove), '{}'),
    (array_agg(country order by remove) filter (where country is not null))[1]
  from surrounding
$$;

-- The facets that an incident's acts are to have, as its rows are now.
create function act_facets_of(incident_id uuid) returns setof act_facet
language sql stable as $$
  select part.id, part.party_id, part.role, act.id, incident.id, incident.key, act.type, act.when_earliest, act.when_latest,
    surroundings.places, surroundings.country, act.location_type, incident.review_state
  from incident
  join act on act.incident_id = incident.id
  cross join lateral place_surroundings(act.place_id) surroundings
  cross join lateral (
    select victim.id, victim.party_id, 'VICTIM' as role from victim where victim.act_id = act.id
    union all
    select perpetrator.id, perpetrator.party_id, 'PERPETRATOR' from perpetrator
    where perpetrator.act_id = act.id and perpetrator.party_id is not null) part
  where incident.id = act_facets_of.incident_id
$$;

insert into act_facet select facet.* from incident cross join lateral act_facets_of(incident.id) facet;
