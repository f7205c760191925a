-- A party is counted once, when the transaction ends that changed facets of its acts: a first copy of them is one transaction, and
-- a count at each of its rows took time that grew with the square of one party's acts. And rows that come by one statement saw each
-- other, so that an act in which a party has two parts could count for neither. docs/adr/0024 says more.

create table act_tally_due (party_id uuid primary key);
comment on table act_tally_due is 'The parties to be counted before this transaction ends: empty for everybody else.';
alter table act_tally_due enable row level security;

create or replace function act_facet_is_counted() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op <> 'INSERT' then
    insert into act_tally_due values (old.party_id) on conflict do nothing;
  end if;
  if tg_op <> 'DELETE' then
    insert into act_tally_due values (new.party_id) on conflict do nothing;
  end if;
  return null;
end
$$;
drop function count_part(act_facet, boolean);

-- An act counts once, however many parts the party has in it, for all who see one of them.
create function party_is_counted() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from act_tally_due where party_id = new.party_id;
  with act as (
    select min(clearance) as clearance from act_facet where party_id = new.party_id group by act_id
  ), counted as (
    select clearance, count(*) as acts from act group by clearance
  ), day as (
    select clearance, max(coalesce(latest, earliest)) as latest from act_facet where party_id = new.party_id group by clearance
  )
  insert into act_tally as tally (party_id, clearance, acts, latest)
    select new.party_id, seen,
      coalesce((select sum(acts) from counted where clearance <= seen), 0),
      (select max(latest) from day where clearance <= seen)
    from generate_series(0, 3) seen
  on conflict (party_id, clearance) do update set acts = excluded.acts, latest = excluded.latest
    where (tally.acts, tally.latest) is distinct from (excluded.acts, excluded.latest);
  return null;
end
$$;
create constraint trigger is_counted after insert on act_tally_due deferrable initially deferred
  for each row execute function party_is_counted();
alter table act_tally_due enable always trigger is_counted;

insert into act_tally_due select distinct party_id from act_facet;
