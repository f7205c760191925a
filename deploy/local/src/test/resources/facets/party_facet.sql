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
