-- Citations of the people database are as open as their sources: it is told of those, and of nothing else in them.

alter publication incidents_facets add table source (id, key, sensitivity, review_state);

-- Who fetches facets, where it is there before the first migration.
do $$
begin
  if to_regrole('incidents_facets') is not null then
    grant select (id, key, sensitivity, review_state) on source to incidents_facets;
  end if;
end
$$;
