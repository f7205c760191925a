-- Verifies the trail of a service's database: one row, which says how many entries there are, which is the newest, and where the
-- first broken link is and why; nulls where none is. To be run as the owner of the tables, or as a superuser, who see all rows; for
-- instance by `psql --file`. It calls nothing of the database's own, so that whoever changes the trail cannot change this.
with link as (
  select number, hash, action, records, version, digest, previous,
    row_number() over (order by number) as place,
    lag(hash, 1, encode(sha256(''), 'hex')) over (order by number) as before,
    encode(sha256(convert_to(array_to_json(array[
      to_json(number::text), to_json(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), to_json(action), to_json(caller),
      to_json(roles), to_json(purpose), to_json(fields), to_json(records), to_json(version), to_json(review_state), to_json(digest),
      to_json(code), to_json(previous)])::text, 'UTF8')), 'hex') as computed
  from trail
), kept as (
  -- What a revision is of has another name in either service.
  select coalesce(revised ->> 'record_id', revised ->> 'party_id')::uuid as record, number,
    encode(sha256(convert_to(document, 'UTF8')), 'hex') as digest
  from revision cross join lateral (select to_jsonb(revision) - 'document' as revised) as names
), newest as (
  select number, hash from trail order by number desc limit 1
), broken as (
  select number, 'the entry is not what was written' as reason from link where hash <> computed
  union all
  select number, 'an entry before it is missing' from link where number <> place
  union all
  select number, 'it does not follow the entry before it' from link where previous <> before
  union all
  select coalesce(newest.number, 0) + 1, 'entries at the end are missing, or were added'
  from trail_head left join newest on true
  where (trail_head.number, trail_head.hash) is distinct from (coalesce(newest.number, 0), coalesce(newest.hash, encode(sha256(''), 'hex')))
  union all
  select link.number, 'the document that it tells of is not what was recorded, or is missing'
  from link left join kept on kept.record = link.records[1] and kept.number = link.version
  where link.action = 'RECORD' and kept.digest is distinct from link.digest
)
select (select count(*) from trail) as entries, newest.number as newest, newest.hash, first.number as broken, first.reason
from (values (1)) one
  left join newest on true
  left join (select number, reason from broken order by number limit 1) first on true
