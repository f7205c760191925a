-- The record of incidents: what happened, to whom, by whom, where, when, and which source says so.
-- Parties (persons and organisations) live in the people graph: here they are ids without a foreign key.
-- Rows that belong to an incident's document go with it; `position` keeps the order in which the document names them.

create table source (
  id             uuid    primary key check (uuid_extract_version(id) = 7),
  key            text    collate "C" not null unique,
  kind           text    not null
    check (kind in ('NEWS', 'REPORT', 'SOCIAL_MEDIA_POST', 'INTERVIEW', 'OFFICIAL_DOCUMENT', 'TESTIMONY', 'OTHER')),
  title          text,
  headline_start integer check (headline_start >= 0),
  headline_end   integer,
  publisher      text,
  published_on   date,
  url            text,
  sha256         text    check (sha256 ~ '^[0-9a-f]{64}$'),
  digest         text    not null,
  version        integer not null,
  check (num_nulls(headline_start, headline_end) in (0, 2)),
  check (headline_start < headline_end)
);
comment on table source is 'A text that facts are cited from. Its words are not kept, only where they are to be found.';
comment on column source.headline_start is 'Offset of the first character of the headline within the text, 0-based';
comment on column source.headline_end is 'Offset after the last character of the headline';
comment on column source.publisher is 'Null where it is not known';
comment on column source.digest is 'SHA-256 of the document that was recorded, in canonical form: the same document again changes nothing';

create table place (
  id         uuid    primary key check (uuid_extract_version(id) = 7),
  key        text    collate "C" not null unique,
  name       text    not null,
  kind       text    not null check (kind in ('COUNTRY', 'REGION', 'DISTRICT', 'CITY', 'TOWN', 'VILLAGE')),
  country    text    check (country ~ '^[A-Z]{2}$'),
  parent_id  uuid    references place check (parent_id <> id),
  precision  text    not null check (precision in ('COUNTRY', 'REGION', 'CITY')),
  descriptor text,
  digest     text    not null,
  version    integer not null
);
comment on table place is 'A place, never finer than a city: an address would put people at risk.';
comment on column place.country is 'ISO 3166-1 alpha-2';
comment on column place.descriptor is 'How the source describes the place';
create index place_parent_id on place (parent_id);

create table incident (
  id               uuid    primary key check (uuid_extract_version(id) = 7),
  key              text    collate "C" not null unique,
  title            text    not null,
  kind             text    not null
    check (kind in ('RAID_WAVE', 'CRACKDOWN', 'MEETING', 'PROTEST', 'MASS_ARREST', 'OTHER')),
  when_edtf        text,
  when_earliest    date,
  when_latest      date,
  when_basis       text    check (when_basis in ('STATED', 'RELATIVE', 'CONTEXT', 'INFERRED')),
  when_phrase      text,
  when_anchor      date,
  when_part_of_day text    check (when_part_of_day in ('EARLY', 'MORNING', 'AFTERNOON', 'EVENING', 'NIGHT')),
  when_zone        text,
  place_id         uuid    references place,
  part_of_id       uuid    references incident check (part_of_id <> id),
  digest           text    not null,
  version          integer not null,
  check (num_nulls(when_edtf, when_basis) in (0, 2)),
  check (when_basis <> 'RELATIVE' or num_nulls(when_anchor, when_zone) = 0),
  check (when_earliest <= when_latest)
);
comment on table incident is 'Something that happened, big or small: a raid wave, the meeting before it, the crackdown it is part of.';
comment on column incident.when_edtf is 'ISO 8601-2 (EDTF level 1) as given; earliest and latest are derived from it, null where open';
comment on column incident.part_of_id is 'The bigger incident that this one is part of';
create index incident_place_id on incident (place_id);
create index incident_part_of_id on incident (part_of_id);
create index incident_page on incident (when_earliest desc nulls last, key);

create table incident_link (
  id          uuid    primary key check (uuid_extract_version(id) = 7),
  incident_id uuid    not null references incident on delete cascade,
  position    integer not null,
  type        text    not null
    check (type in ('PRECEDES', 'ENCOMPASSES', 'CAUSES', 'PART_OF', 'FOLLOWS', 'CONSEQUENCE_OF')),
  target_id   uuid    not null references incident check (target_id <> incident_id),
  unique (incident_id, type, target_id)
);
comment on table incident_link is 'How an incident relates to another: stored once, with the incident whose document says it, and read from both.';
create index incident_link_target_id on incident_link (target_id);

create table participant (
  id          uuid    primary key check (uuid_extract_version(id) = 7),
  incident_id uuid    not null references incident on delete cascade,
  position    integer not null,
  party_id    uuid    not null,
  as_phrased  text,
  unique (incident_id, party_id)
);
comment on table participant is 'Who took part in an incident that has participants rather than victims: a meeting, a protest.';
create index participant_party_id on participant (party_id);

create table act (
  id                       uuid    primary key check (uuid_extract_version(id) = 7),
  incident_id              uuid    not null references incident on delete cascade,
  key                      text    collate "C" not null,
  position                 integer not null,
  type                     text    not null
    check (type in ('SEARCH', 'ARREST', 'DETENTION', 'DISAPPEARANCE', 'ABDUCTION', 'HOUSE_ARREST', 'THREAT',
      'CONFISCATION', 'CENSORSHIP', 'TAKEN_AWAY', 'FORCED_ENTRY', 'INTERROGATION', 'TRAVEL_BAN',
      'DISSOLUTION_OF_ORGANIZATION')),
  when_edtf                text,
  when_earliest            date,
  when_latest              date,
  when_basis               text    check (when_basis in ('STATED', 'RELATIVE', 'CONTEXT', 'INFERRED')),
  when_phrase              text,
  when_anchor              date,
  when_part_of_day         text    check (when_part_of_day in ('EARLY', 'MORNING', 'AFTERNOON', 'EVENING', 'NIGHT')),
  when_zone                text,
  place_id                 uuid    references place,
  location_type            text
    check (location_type in ('VICTIMS_HOME', 'NGO_OFFICE', 'RIGHTS_GROUP_OFFICE', 'UNION_OFFICE', 'MEDIA_OFFICE')),
  victim_count_min         integer check (victim_count_min >= 0),
  victim_count_max         integer,
  victim_count_approximate boolean,
  victim_count_phrase      text,
  follows_id               uuid    check (follows_id <> id),
  unique (incident_id, key),
  unique (incident_id, id),
  foreign key (incident_id, follows_id) references act (incident_id, id) deferrable initially deferred,
  check (num_nulls(when_edtf, when_basis) in (0, 2)),
  check (when_basis <> 'RELATIVE' or num_nulls(when_anchor, when_zone) = 0),
  check (when_earliest <= when_latest),
  check (num_nulls(victim_count_min, victim_count_approximate) in (0, 2)),
  check (victim_count_min <= victim_count_max)
);
comment on table act is 'One thing that was done to somebody within an incident.';
comment on column act.place_id is 'Null where the source does not say: a place is never inherited from the incident or a neighbouring sentence';
comment on column act.follows_id is 'The act of the same incident that this one came after';
create index act_place_id on act (place_id);
create index act_follows_id on act (follows_id);

create table victim (
  id         uuid    primary key check (uuid_extract_version(id) = 7),
  act_id     uuid    not null references act on delete cascade,
  position   integer not null,
  party_id   uuid    not null,
  as_phrased text,
  unique (act_id, party_id)
);
comment on table victim is 'To whom an act was done.';
create index victim_party_id on victim (party_id);

create table perpetrator (
  id          uuid    primary key check (uuid_extract_version(id) = 7),
  incident_id uuid    references incident on delete cascade,
  act_id      uuid    references act on delete cascade,
  position    integer not null,
  party_id    uuid,
  as_phrased  text    not null,
  body_type   text
    check (body_type in ('EXECUTIVE', 'ARMED_FORCES', 'POLICE', 'PRISON', 'INTELLIGENCE', 'JUDICIARY')),
  involvement text    check (involvement in ('CARRIED_OUT', 'ORDERED', 'ASSISTED', 'TOLERATED')),
  check (num_nonnulls(incident_id, act_id) = 1)
);
comment on table perpetrator is 'Who did it, in the words of the source: of one act, or of the incident as a whole.';
create index perpetrator_incident_id on perpetrator (incident_id);
create index perpetrator_act_id on perpetrator (act_id);
create index perpetrator_party_id on perpetrator (party_id);

create table custody_status (
  id                uuid    primary key check (uuid_extract_version(id) = 7),
  act_id            uuid    not null references act on delete cascade,
  position          integer not null,
  party_id          uuid    not null,
  state             text    check (state in ('HELD', 'TRANSFERRED', 'RELEASED', 'ESCAPED', 'DIED')),
  whereabouts       text    not null
    check (whereabouts in ('ACKNOWLEDGED_DISCLOSED', 'ACKNOWLEDGED_NOT_DISCLOSED', 'DENIED', 'UNKNOWN')),
  as_of_edtf        text,
  as_of_earliest    date,
  as_of_latest      date,
  as_of_basis       text    check (as_of_basis in ('STATED', 'RELATIVE', 'CONTEXT', 'INFERRED')),
  as_of_phrase      text,
  as_of_anchor      date,
  as_of_part_of_day text    check (as_of_part_of_day in ('EARLY', 'MORNING', 'AFTERNOON', 'EVENING', 'NIGHT')),
  as_of_zone        text,
  check (num_nulls(as_of_edtf, as_of_basis) in (0, 2)),
  check (as_of_basis <> 'RELATIVE' or num_nulls(as_of_anchor, as_of_zone) = 0),
  check (as_of_earliest <= as_of_latest)
);
comment on table custody_status is 'What became of a victim after an act: held or released, and whether anybody says where.';
create index custody_status_act_id on custody_status (act_id);
create index custody_status_party_id on custody_status (party_id);

create table count_claim (
  id                uuid    primary key check (uuid_extract_version(id) = 7),
  incident_id       uuid    not null references incident on delete cascade,
  key               text    collate "C" not null,
  position          integer not null,
  measure           text    not null
    check (measure in ('TARGET_ORGANISATIONS', 'TARGET_HUMAN_RIGHTS_ORGANISATIONS', 'TARGET_ACTIVISTS', 'DETAINED')),
  count_min         integer not null check (count_min >= 0),
  count_max         integer,
  count_approximate boolean not null,
  count_phrase      text,
  subset_of_id      uuid    check (subset_of_id <> id),
  unique (incident_id, key),
  unique (incident_id, id),
  foreign key (incident_id, subset_of_id) references count_claim (incident_id, id) deferrable initially deferred,
  check (count_min <= count_max)
);
comment on table count_claim is 'How many of what, as somebody says. Claims are never added up and never overwrite each other.';
create index count_claim_subset_of_id on count_claim (subset_of_id);

create table count_claim_inclusion (
  id             uuid    primary key check (uuid_extract_version(id) = 7),
  count_claim_id uuid    not null references count_claim on delete cascade,
  position       integer not null,
  party_id       uuid    not null,
  unique (count_claim_id, party_id)
);
comment on table count_claim_inclusion is 'A party that is known to be among those counted.';
create index count_claim_inclusion_party_id on count_claim_inclusion (party_id);

create table statement (
  id               uuid    primary key check (uuid_extract_version(id) = 7),
  incident_id      uuid    not null references incident on delete cascade,
  key              text    collate "C" not null,
  position         integer not null,
  kind             text    not null check (kind in ('PLEDGE', 'MOTIVE_CLAIM', 'TREND_CLAIM', 'DEMAND', 'REPORT')),
  speaker_id       uuid,
  addressee_id     uuid,
  when_edtf        text,
  when_earliest    date,
  when_latest      date,
  when_basis       text    check (when_basis in ('STATED', 'RELATIVE', 'CONTEXT', 'INFERRED')),
  when_phrase      text,
  when_anchor      date,
  when_part_of_day text    check (when_part_of_day in ('EARLY', 'MORNING', 'AFTERNOON', 'EVENING', 'NIGHT')),
  when_zone        text,
  medium           text    check (medium in ('IN_PERSON', 'SOCIAL_MEDIA', 'PRESS')),
  platform         text,
  about_id         uuid    references incident,
  target           text,
  asserts_id       uuid,
  quotes           text[]  not null,
  quote_terminated boolean not null,
  unique (incident_id, key),
  foreign key (incident_id, asserts_id) references act (incident_id, id) deferrable initially deferred,
  check (num_nulls(when_edtf, when_basis) in (0, 2)),
  check (when_basis <> 'RELATIVE' or num_nulls(when_anchor, when_zone) = 0),
  check (when_earliest <= when_latest),
  check (quote_terminated or cardinality(quotes) > 0)
);
comment on table statement is 'Who said what, to whom and about what, in the exact words where the source has them.';
comment on column statement.asserts_id is 'The act of the same incident that the speaker says took place';
comment on column statement.quote_terminated is 'False where the source opens the last quotation and never closes it';
create index statement_about_id on statement (about_id);
create index statement_asserts_id on statement (asserts_id);
create index statement_speaker_id on statement (speaker_id);
create index statement_addressee_id on statement (addressee_id);

create table citation (
  id                 uuid    primary key check (uuid_extract_version(id) = 7),
  position           integer not null,
  source_id          uuid    not null references source,
  start_char         integer not null check (start_char >= 0),
  end_char           integer not null,
  quote              text,
  voice              text    not null check (voice in ('NARRATOR', 'ATTRIBUTED')),
  asserted_by_id     uuid,
  via                text,
  attribution_basis  text    check (attribution_basis in ('EXPLICIT', 'COREFERENCE', 'ADJACENCY')),
  attribution_phrase text,
  connection         text
    check (connection in ('VICTIM', 'WITNESS', 'MEMBER_OF_SAME_ORGANISATION', 'REPORTER')),
  reliability        text
    check (reliability in ('HIGHLY_RELIABLE', 'RELIABLE', 'LESS_RELIABLE', 'UNRELIABLE', 'UNKNOWN')),
  place_id           uuid    references place on delete cascade,
  incident_id        uuid    references incident on delete cascade,
  incident_link_id   uuid    references incident_link on delete cascade,
  participant_id     uuid    references participant on delete cascade,
  act_id             uuid    references act on delete cascade,
  victim_id          uuid    references victim on delete cascade,
  perpetrator_id     uuid    references perpetrator on delete cascade,
  custody_status_id  uuid    references custody_status on delete cascade,
  count_claim_id     uuid    references count_claim on delete cascade,
  statement_id       uuid    references statement on delete cascade,
  check (start_char < end_char),
  check (voice = 'ATTRIBUTED' or asserted_by_id is null),
  check (num_nonnulls(place_id, incident_id, incident_link_id, participant_id, act_id, victim_id, perpetrator_id,
    custody_status_id, count_claim_id, statement_id) = 1)
);
comment on table citation is 'The passage of a source that one fact rests on. Which fact: the one owner that is not null.';
comment on column citation.start_char is 'Offset of the first character within the text of the source, 0-based';
comment on column citation.end_char is 'Offset after the last character';
comment on column citation.asserted_by_id is 'The party that asserts it; null for the narrator, and where it cannot be told who is meant';
create index citation_source_id on citation (source_id);
create index citation_place_id on citation (place_id) where place_id is not null;
create index citation_incident_id on citation (incident_id) where incident_id is not null;
create index citation_incident_link_id on citation (incident_link_id) where incident_link_id is not null;
create index citation_participant_id on citation (participant_id) where participant_id is not null;
create index citation_act_id on citation (act_id) where act_id is not null;
create index citation_victim_id on citation (victim_id) where victim_id is not null;
create index citation_perpetrator_id on citation (perpetrator_id) where perpetrator_id is not null;
create index citation_custody_status_id on citation (custody_status_id) where custody_status_id is not null;
create index citation_count_claim_id on citation (count_claim_id) where count_claim_id is not null;
create index citation_statement_id on citation (statement_id) where statement_id is not null;

create table attribution_candidate (
  citation_id uuid    not null references citation on delete cascade,
  position    integer not null,
  party_id    uuid,
  likelihood  double precision check (likelihood between 0 and 1),
  primary key (citation_id, position)
);
comment on table attribution_candidate is 'Who may be meant where a passage does not make clear who asserts it. A null party: somebody else.';
