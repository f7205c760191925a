-- What the orders and the filters of the lists are read by. A day that is not known has a number beyond all days, so
-- that it stands in the index where it stands in the order: last, in either direction.

alter table act add incident_key text collate "C";
update act set incident_key = incident.key from incident where incident.id = act.incident_id;
alter table act alter incident_key set not null;
comment on column act.incident_key is 'Of its incident, which never changes it: acts are ordered by it';

create index act_incident_key on act (incident_key, position);
create index act_when_first on act ((coalesce(when_earliest - date '1970-01-01', 2147483647)), incident_key, position);
create index act_when_last on act ((coalesce(when_earliest - date '1970-01-01', -2147483648)) desc, incident_key, position);
create index act_type on act (type, incident_key, position);

drop index incident_page;
create index incident_when_first on incident ((coalesce(when_earliest - date '1970-01-01', 2147483647)), key);
create index incident_when_last on incident ((coalesce(when_earliest - date '1970-01-01', -2147483648)) desc, key);
create index incident_title on incident (title collate "und-x-icu", key);

create index place_name on place (name collate "und-x-icu", key);
create index place_country on place (country);

create index source_published_first on source ((coalesce(published_on - date '1970-01-01', 2147483647)), key);
create index source_published_last on source ((coalesce(published_on - date '1970-01-01', -2147483648)) desc, key);
create index source_publisher on source (publisher collate "und-x-icu", key);
create index source_sha256 on source (sha256);

create index citation_of_source on citation (source_id, start_char, id);
drop index citation_source_id;
