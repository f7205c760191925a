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
