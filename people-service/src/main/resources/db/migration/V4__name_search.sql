-- Search over names: every name of every party in a form that spellings and scripts have in common.

create extension if not exists pg_trgm;

create table searched_name (
  party_id uuid not null references party,
  position integer not null check (position >= 0),
  value text not null,
  search_form text not null,
  primary key (party_id, position)
);
comment on table searched_name is 'What a party is found by: its display name and its names, each once.';
comment on column searched_name.search_form is 'The value in the letters that all its romanisations are folded to.';
create index searched_name_form on searched_name using gin (search_form gin_trgm_ops);
-- Filters by a part of a name.
create index party_facet_display_name on party_facet using gin (display_name gin_trgm_ops);
create index party_name_value on party_name using gin (value gin_trgm_ops);
