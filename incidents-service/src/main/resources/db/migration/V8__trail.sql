-- Who read, wrote or was refused what. Entries are never changed, and each has the hash of the one before. docs/adr/0019 says why.

create function caller_audits() returns boolean
language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('khronika.audits', true), ''), 'false')::boolean
$$;
comment on function caller_audits is 'Whether the caller of this transaction reads the trail; not where nobody said so.';

create table trail (
  number bigint primary key,
  at timestamptz not null,
  action text not null check (action in ('READ', 'RECORD', 'REVIEW', 'REFUSE')),
  caller text,
  roles text[] not null,
  purpose text,
  fields text[] not null,
  records uuid[] not null,
  version integer,
  review_state text,
  digest text,
  code text,
  previous text not null,
  hash text not null
);
comment on table trail is 'One entry for each access. Rows are never changed or deleted.';
comment on column trail.number is 'From 1 on, without gaps.';
comment on column trail.caller is 'Who it is to the issuer of its token; null for the public.';
comment on column trail.fields is 'What was asked of the graph, by the names of its root fields.';
comment on column trail.records is 'The ids of what was shown, or of the record that was written.';
comment on column trail.version is 'Of a RECORD: the number of the revision.';
comment on column trail.digest is 'Of a RECORD: the SHA-256 of the document.';
comment on column trail.review_state is 'Of a REVIEW: the state from then on.';
comment on column trail.code is 'Of a REFUSE: the code that the client was given.';
create index trail_record on trail using gin (records);
create index trail_caller on trail (caller, number);
create trigger trail_is_kept before update or delete or truncate on trail
  for each statement execute function refuse_change();

-- What the next entry follows. Whoever writes one holds it until the transaction ends.
create table trail_head (number bigint not null, hash text not null) with (fillfactor = 50);
insert into trail_head values (0, encode(sha256(''), 'hex'));

create function trail_hash(entry trail) returns text language sql stable as $$
  select encode(sha256(convert_to(array_to_json(array[
    to_json(entry.number::text), to_json(to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), to_json(entry.action),
    to_json(entry.caller), to_json(entry.roles), to_json(entry.purpose), to_json(entry.fields), to_json(entry.records),
    to_json(entry.version), to_json(entry.review_state), to_json(entry.digest), to_json(entry.code), to_json(entry.previous)])::text,
    'UTF8')), 'hex')
$$;
comment on function trail_hash is 'SHA-256, in hexadecimal digits, of all else that the entry has, as a JSON array.';

create function extend_trail(entry trail) returns void language plpgsql as $$
declare
  head trail_head;
begin
  select * into strict head from trail_head for update;
  entry.number := head.number + 1;
  entry.at := clock_timestamp();
  entry.previous := head.hash;
  entry.hash := trail_hash(entry);
  insert into trail select entry.*;
  update trail_head set number = entry.number, hash = entry.hash;
end
$$;

-- Who acts in this transaction, as the service said at its beginning.
create function caller_entry(action text) returns trail language plpgsql stable as $$
declare
  entry trail;
begin
  entry.action := action;
  entry.caller := nullif(current_setting('khronika.caller', true), '');
  entry.roles := string_to_array(coalesce(current_setting('khronika.roles', true), ''), ' ');
  entry.purpose := nullif(current_setting('khronika.purpose', true), '');
  entry.fields := '{}';
  return entry;
end
$$;

-- Writes leave their entries themselves, when all else in the transaction is done, so that the trail is held for its commit alone.
create function revision_leaves_trail() returns trigger language plpgsql security definer set search_path = public as $$
declare
  entry trail := caller_entry('RECORD');
begin
  entry.records := array[new.record_id];
  entry.version := new.number;
  entry.digest := encode(sha256(convert_to(new.document, 'UTF8')), 'hex');
  perform extend_trail(entry);
  return null;
end
$$;
create constraint trigger leaves_trail after insert on revision deferrable initially deferred
  for each row execute function revision_leaves_trail();

create function review_leaves_trail() returns trigger language plpgsql security definer set search_path = public as $$
declare
  entry trail := caller_entry('REVIEW');
begin
  entry.records := array[new.record_id];
  entry.review_state := new.to_state;
  perform extend_trail(entry);
  return null;
end
$$;
create constraint trigger leaves_trail after insert on review deferrable initially deferred
  for each row execute function review_leaves_trail();

-- What no row tells of: the service says what it showed, or refused. A code says that it refused.
create function note_access(caller text, roles text[], purpose text, fields text[], records uuid[], code text) returns void
language plpgsql security definer set search_path = public as $$
declare
  entry trail;
begin
  entry.action := case when code is null then 'READ' else 'REFUSE' end;
  entry.caller := caller;
  entry.roles := roles;
  entry.purpose := purpose;
  entry.fields := fields;
  entry.records := records;
  entry.code := code;
  perform extend_trail(entry);
end
$$;

alter table trail enable row level security;
alter table trail_head enable row level security;
create policy seen on trail for select using ((select caller_audits()));
-- As with lists of facets: a policy keeps members of lists from being looked up in their index.
create view seen_trail as select * from trail where (select caller_audits());
grant select on trail, seen_trail to "${service}";
revoke all on function extend_trail, caller_entry, note_access, revision_leaves_trail, review_leaves_trail from public;
grant execute on function note_access to "${service}";
