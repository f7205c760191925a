-- In how many acts a party has a part, as callers of each clearance see it: an order by that reads a page of an index,
-- where it counted the facets of everybody. docs/adr/0024 says why.

create table act_tally (
  party_id  uuid     not null,
  clearance smallint not null,
  kind      text,
  key       text     collate "C",
  acts      integer  not null,
  latest    date,
  primary key (party_id, clearance)
);
comment on table act_tally is 'Of every party four rows, for callers of each clearance: kept by triggers of the facets, which alone write it.';
comment on column act_tally.kind is 'Of the party; null, as its key is, while facets tell of a party that is not recorded.';
comment on column act_tally.acts is 'How many acts it has a part in.';
comment on column act_tally.latest is 'The last day of the latest of them; null where none has a date.';

-- Orders are by key at last, in either direction.
create index act_tally_most on act_tally (clearance, acts desc, key) include (kind, party_id);
create index act_tally_fewest on act_tally (clearance, acts, key) include (kind, party_id);
create index act_tally_latest on act_tally (clearance, latest desc nulls last, key) include (kind, party_id);
create index act_tally_earliest on act_tally (clearance, latest, key) include (kind, party_id);

alter table act_tally enable row level security;
create policy seen on act_tally for select using (clearance <= (select caller_clearance()));
grant select on act_tally to "${service}";

-- A part in an act comes or goes. An act counts once, however many parts the party has in it.
create function count_part(part act_facet, comes boolean) returns void language plpgsql security definer set search_path = public as $$
declare
  -- From which clearance on another part of the party shows the act.
  otherwise constant smallint := coalesce(
    (select min(facet.clearance) from act_facet facet
      where facet.party_id = part.party_id and facet.act_id = part.act_id and facet.id <> part.id), 4);
  day constant date := coalesce(part.latest, part.earliest);
begin
  if comes then
    insert into act_tally as tally (party_id, clearance, acts, latest)
      select part.party_id, seen, (seen < otherwise)::integer, day from generate_series(part.clearance, 3) seen
    on conflict (party_id, clearance) do update
      set acts = tally.acts + excluded.acts, latest = greatest(tally.latest, excluded.latest);
  else
    update act_tally tally
      set acts = tally.acts - (tally.clearance < otherwise)::integer,
        latest = case when day is null or day < tally.latest then tally.latest else (
          select max(coalesce(facet.latest, facet.earliest)) from act_facet facet
          where facet.party_id = tally.party_id and facet.clearance <= tally.clearance) end
      where tally.party_id = part.party_id and tally.clearance >= part.clearance;
  end if;
end
$$;

create function act_facet_is_counted() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op <> 'INSERT' then
    perform count_part(old, false);
  end if;
  if tg_op <> 'DELETE' then
    perform count_part(new, true);
  end if;
  return null;
end
$$;
create trigger is_counted after insert or delete on act_facet for each row execute function act_facet_is_counted();
create trigger is_counted_anew after update on act_facet for each row
  when ((old.party_id, old.act_id, old.clearance, old.earliest, old.latest)
    is distinct from (new.party_id, new.act_id, new.clearance, new.earliest, new.latest))
  execute function act_facet_is_counted();

-- Facets that are copied anew are counted anew.
create function act_facets_are_gone() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from act_tally where key is null;
  update act_tally set acts = 0, latest = null where acts > 0;
  return null;
end
$$;
create trigger are_gone after truncate on act_facet execute function act_facets_are_gone();

-- What a party is called by is told once: its key and its kind never change.
create function party_facet_is_tallied() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into act_tally (party_id, clearance, kind, key, acts)
    select new.id, seen, new.kind, new.key, 0 from generate_series(0, 3) seen
  on conflict (party_id, clearance) do update set kind = excluded.kind, key = excluded.key;
  return null;
end
$$;
create trigger is_tallied after insert on party_facet for each row execute function party_facet_is_tallied();

-- A subscription, which facets of acts come by, fires no other triggers.
alter table act_facet enable always trigger is_counted;
alter table act_facet enable always trigger is_counted_anew;
alter table act_facet enable always trigger are_gone;

-- What is there already. Nobody writes a facet meanwhile: triggers are made under a lock.
insert into act_tally (party_id, clearance, kind, key, acts)
  select id, seen, kind, key, 0 from party_facet cross join generate_series(0, 3) seen;
insert into act_tally (party_id, clearance, acts, latest)
  select party_id, seen, count(distinct act_id), max(coalesce(latest, earliest))
  from act_facet join generate_series(0, 3) seen on clearance <= seen group by party_id, seen
on conflict (party_id, clearance) do update set acts = excluded.acts, latest = excluded.latest;
