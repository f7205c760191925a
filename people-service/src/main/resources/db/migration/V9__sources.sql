-- A citation is as open as its source, which the other database keeps. docs/adr/0023 says how.

create table source (
  id           uuid     primary key,
  key          text     collate "C" not null,
  sensitivity  text     not null,
  review_state text     not null,
  clearance    smallint not null generated always as (clearance_for(sensitivity, review_state)) stored
);
comment on table source is
  'Who may see a source: received from the incidents database by a subscription to incidents_facets, never written here. Triggers alone read it.';
-- With this a change of clearance is one of a key, which `for key share` keeps away.
create unique index source_clearance on source (key, clearance);
alter table source enable row level security;

create index citation_source on citation (source_key);

-- Whoever cites a source that nobody has told of yet has its coming wait.
create function unknown_sources() returns bigint immutable language sql as $$ select 8098990271635440244 $$;
comment on function unknown_sources is 'The lock of those who cite a source that is not there, and of sources that come.';

create function source_clearance(key text) returns smallint language plpgsql strict as $$
declare
  known smallint;
begin
  select clearance into known from source where source.key = $1 for key share;
  if not found then
    perform pg_advisory_xact_lock_shared(unknown_sources());
    select clearance into known from source where source.key = $1 for key share;
  end if;
  return coalesce(known, 2);
end
$$;
comment on function source_clearance is 'Of a source that nobody has told of yet, that of those who write and review.';

create or replace function citation_takes_clearance() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.clearance := greatest(party_clearance(new.party_id), affiliation_clearance(new.affiliation_id), party_status_clearance(new.status_id),
    distinction_clearance(new.distinction_id), organization_activity_clearance(new.activity_id),
    identity_hypothesis_clearance(new.identity_hypothesis_id), party_clearance(new.asserted_by_id), source_clearance(new.source_key));
  return new;
end
$$;

create function source_hands_clearance_on() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(unknown_sources());
  update citation set clearance = 3 where source_key = new.key;
  return null;
end
$$;
create trigger hands_clearance_on_at_first after insert on source for each row execute function source_hands_clearance_on();
create trigger hands_clearance_on after update on source for each row when (old.clearance <> new.clearance)
  execute function source_hands_clearance_on();

-- A subscription, which sources come by, fires no other triggers, nor do those that it fires.
alter table source enable always trigger hands_clearance_on_at_first;
alter table source enable always trigger hands_clearance_on;
alter table citation enable always trigger takes_clearance;
alter table attribution_candidate enable always trigger takes_clearance;
alter table citation enable always trigger hands_clearance_on;

-- Who writes what a subscription brings, where it is there before the migration.
do $$
begin
  if to_regrole('incidents_facets_writer') is not null then
    grant select, insert, update, delete, truncate on source to incidents_facets_writer;
  end if;
end
$$;

-- Citations that are there stay as open as they are until their sources come: they would be hidden meanwhile.
