-- Facets: what each database tells the other, so that a list that needs both is one statement over one of them.

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
  'What others filter, sort and count parties by: written with the document of the party, published as people_facets.';
comment on column party_facet.sort_name is
  'The display name as a sort key of the Unicode collation, in hexadecimal digits: byte order is the order of names.';
comment on column party_facet.organizations is 'The organisations that a person is affiliated with.';

-- The orders of the lists of parties, for one kind and for both.
create unique index party_facet_key on party_facet (key);
create index party_facet_kind_key on party_facet (kind, key);
create index party_facet_name on party_facet (sort_name, key);
create index party_facet_kind_name on party_facet (kind, sort_name, key);
-- The filters that few parties pass.
create index party_facet_occupations on party_facet using gin (occupations);
create index party_facet_focus on party_facet using gin (focus);
create index party_facet_organizations on party_facet using gin (organizations);

create publication people_facets for table party_facet;

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
  'A party''s part in an act: received from the incidents database by a subscription to incidents_facets, never written here.';
comment on column act_facet.places is 'The keys of the place and of all places above it.';
comment on column act_facet.review_state is 'Of the incident.';
create index act_facet_party on act_facet (party_id, act_id);
create index act_facet_type on act_facet (type, earliest);
create index act_facet_incident on act_facet (incident_key);
create index act_facet_places on act_facet using gin (places);
