-- Parties: persons and organisations, and what is recorded of each. The document that records a party owns its rows:
-- replacing the document replaces them, while the party keeps its id.

create table party (
  id uuid primary key check (uuid_extract_version(id) = 7),
  key text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 80),
  kind text not null check (kind in ('PERSON', 'ORGANIZATION')),
  display_name text not null check (display_name <> ''),
  identity_status text not null check (identity_status in ('NAMED', 'DESCRIBED', 'UNNAMED_GROUP')),
  size_min integer check (size_min >= 0),
  size_max integer check (size_max >= 1),
  size_approximate boolean,
  size_phrase text,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  version integer not null check (version >= 1),
  -- The target of the typed references of person and organization.
  unique (id, kind),
  constraint party_size_of_groups_only check ((identity_status = 'UNNAMED_GROUP') = (size_min is not null)),
  constraint party_size_is_whole check (
    (size_min is null) = (size_approximate is null)
    and (size_min is not null or (size_max is null and size_phrase is null))),
  constraint party_size_min_max check (size_min <= size_max)
);
comment on table party is 'A person or an organisation, or a group whose members nobody named.';
comment on column party.key is 'The stable, human-readable name by which documents are recorded again.';
comment on column party.digest is 'SHA-256 of the document as recorded: the same document again changes nothing.';
comment on column party.version is 'Raised by every replacement; who replaces must name the one that is replaced.';

create table person (
  id uuid primary key,
  kind text not null default 'PERSON' check (kind = 'PERSON'),
  foreign key (id, kind) references party (id, kind)
);
comment on table person is 'The parties that are persons.';

create table organization (
  id uuid primary key,
  kind text not null default 'ORGANIZATION' check (kind = 'ORGANIZATION'),
  category text not null check (category in (
    'HUMAN_RIGHTS_GROUP', 'MEDIA_OUTLET', 'POLITICAL_OPPOSITION', 'TRADE_UNION', 'PROFESSIONAL_ASSOCIATION', 'CHARITY',
    'RESEARCH_INSTITUTE', 'EQUALITY_GROUP', 'STATE_BODY', 'SECURITY_AGENCY', 'OTHER')),
  url text check (url ~ '^https?://'),
  descriptor text,
  foreign key (id, kind) references party (id, kind)
);
comment on table organization is 'The parties that are organisations.';
comment on column organization.descriptor is 'What the organisation is, in a few words; for a described one, all that is known.';

create table party_name (
  party_id uuid not null references party,
  position integer not null check (position >= 0),
  value text not null check (value <> ''),
  language text,
  script text check (script ~ '^[A-Z][a-z]{3}$'),
  form text not null check (form in ('PRIMARY', 'ALIAS', 'TRANSLITERATION', 'FORMER')),
  romanization text,
  primary key (party_id, position),
  unique (party_id, form, value)
);
comment on column party_name.language is 'BCP 47.';
comment on column party_name.script is 'ISO 15924.';

create table person_occupation (
  party_id uuid not null references person,
  position integer not null check (position >= 0),
  occupation text not null check (occupation in (
    'ECONOMIST', 'ACTIVIST', 'HUMAN_RIGHTS_DEFENDER', 'EDITOR', 'POLITICIAN', 'HEAD_OF_STATE')),
  primary key (party_id, position),
  unique (party_id, occupation)
);

create table party_focus (
  party_id uuid not null references party,
  position integer not null check (position >= 0),
  focus text not null check (focus in (
    'HUMAN_RIGHTS', 'DEATH_PENALTY_ABOLITION', 'MIGRANT_RIGHTS', 'WORKPLACE_EQUALITY', 'HUMANITARIAN_AID',
    'ECONOMIC_RESEARCH', 'PRESS_FREEDOM', 'LITERATURE', 'WORKERS_RIGHTS', 'DEMOCRACY')),
  primary key (party_id, position),
  unique (party_id, focus)
);

create table affiliation (
  id uuid primary key,
  person_id uuid not null references person,
  organization_id uuid not null references organization,
  position integer not null check (position >= 0),
  role text not null check (role in ('MEMBER', 'OFFICER', 'LEADER', 'HEAD', 'EDITOR')),
  labels text[] not null,
  period_edtf text,
  period_earliest date,
  period_latest date,
  period_basis text check (period_basis in ('STATED', 'RELATIVE', 'CONTEXT', 'INFERRED')),
  period_phrase text,
  period_anchor date,
  period_part_of_day text check (period_part_of_day in ('EARLY', 'MORNING', 'AFTERNOON', 'EVENING', 'NIGHT')),
  period_zone text,
  unique (person_id, organization_id, role),
  unique (person_id, position),
  check ((period_edtf is null) = (period_basis is null)),
  check (period_edtf is not null or num_nonnulls(
    period_earliest, period_latest, period_phrase, period_anchor, period_part_of_day, period_zone) = 0),
  check (period_basis <> 'RELATIVE' or (period_anchor is not null and period_zone is not null)),
  check (period_earliest <= period_latest)
);
comment on table affiliation is 'What a person is in an organisation; owned by the document of the person.';
create index affiliation_organization on affiliation (organization_id);

create table party_status (
  id uuid primary key,
  party_id uuid not null references party,
  position integer not null check (position >= 0),
  status text not null check (status in ('EXILED', 'IMPRISONED')),
  as_of_edtf text,
  as_of_earliest date,
  as_of_latest date,
  as_of_basis text check (as_of_basis in ('STATED', 'RELATIVE', 'CONTEXT', 'INFERRED')),
  as_of_phrase text,
  as_of_anchor date,
  as_of_part_of_day text check (as_of_part_of_day in ('EARLY', 'MORNING', 'AFTERNOON', 'EVENING', 'NIGHT')),
  as_of_zone text,
  unique (party_id, position),
  check ((as_of_edtf is null) = (as_of_basis is null)),
  check (as_of_edtf is not null or num_nonnulls(
    as_of_earliest, as_of_latest, as_of_phrase, as_of_anchor, as_of_part_of_day, as_of_zone) = 0),
  check (as_of_basis <> 'RELATIVE' or (as_of_anchor is not null and as_of_zone is not null)),
  check (as_of_earliest <= as_of_latest)
);

create table distinction (
  id uuid primary key,
  party_id uuid not null references party,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('AWARD')),
  name text check (name <> ''),
  scope text check (scope in ('NATIONAL', 'INTERNATIONAL')),
  when_edtf text,
  when_earliest date,
  when_latest date,
  when_basis text check (when_basis in ('STATED', 'RELATIVE', 'CONTEXT', 'INFERRED')),
  when_phrase text,
  when_anchor date,
  when_part_of_day text check (when_part_of_day in ('EARLY', 'MORNING', 'AFTERNOON', 'EVENING', 'NIGHT')),
  when_zone text,
  unique (party_id, position),
  check ((when_edtf is null) = (when_basis is null)),
  check (when_edtf is not null or num_nonnulls(
    when_earliest, when_latest, when_phrase, when_anchor, when_part_of_day, when_zone) = 0),
  check (when_basis <> 'RELATIVE' or (when_anchor is not null and when_zone is not null)),
  check (when_earliest <= when_latest)
);
comment on column distinction.name is 'Null where the source does not name it; never a guess.';

create table organization_activity (
  id uuid primary key,
  organization_id uuid not null references organization,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('MONITORING')),
  unique (organization_id, position),
  unique (organization_id, kind)
);

create table identity_hypothesis (
  id uuid primary key,
  party_id uuid not null references party,
  candidate_id uuid not null references party,
  position integer not null check (position >= 0),
  relation text not null check (relation in ('SAME_AS')),
  status text not null check (status in ('OPEN', 'CONFIRMED', 'REJECTED')),
  unique (party_id, position),
  unique (party_id, candidate_id, relation),
  check (party_id <> candidate_id)
);
comment on table identity_hypothesis is
  'Two parties that may be the same: recorded by the document of one, read from both sides. Nothing is merged by it.';
create index identity_hypothesis_candidate on identity_hypothesis (candidate_id);

create table citation (
  id uuid primary key,
  party_id uuid references party,
  affiliation_id uuid references affiliation on delete cascade,
  status_id uuid references party_status on delete cascade,
  distinction_id uuid references distinction on delete cascade,
  activity_id uuid references organization_activity on delete cascade,
  identity_hypothesis_id uuid references identity_hypothesis on delete cascade,
  position integer not null check (position >= 0),
  source_key text not null check (source_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(source_key) <= 80),
  start_char integer not null check (start_char >= 0),
  end_char integer not null check (end_char > start_char),
  quote text check (quote <> ''),
  voice text not null check (voice in ('NARRATOR', 'ATTRIBUTED')),
  asserted_by_id uuid references party,
  via text,
  attribution_basis text check (attribution_basis in ('EXPLICIT', 'COREFERENCE', 'ADJACENCY')),
  attribution_phrase text,
  connection text check (connection in ('VICTIM', 'WITNESS', 'MEMBER_OF_SAME_ORGANISATION', 'REPORTER')),
  reliability text check (reliability in ('HIGHLY_RELIABLE', 'RELIABLE', 'LESS_RELIABLE', 'UNRELIABLE', 'UNKNOWN')),
  constraint citation_of_one_fact check (num_nonnulls(
    party_id, affiliation_id, status_id, distinction_id, activity_id, identity_hypothesis_id) = 1),
  constraint citation_narrator_speaks_for_itself check (
    voice = 'ATTRIBUTED' or num_nonnulls(asserted_by_id, attribution_basis, attribution_phrase) = 0)
);
comment on table citation is 'A passage of a source that one fact rests on; exactly one of the references to facts is filled.';
comment on column citation.source_key is 'The key of a source of the incidents graph.';
create unique index citation_party on citation (party_id, position) where party_id is not null;
create unique index citation_affiliation on citation (affiliation_id, position) where affiliation_id is not null;
create unique index citation_status on citation (status_id, position) where status_id is not null;
create unique index citation_distinction on citation (distinction_id, position) where distinction_id is not null;
create unique index citation_activity on citation (activity_id, position) where activity_id is not null;
create unique index citation_identity_hypothesis on citation (identity_hypothesis_id, position)
  where identity_hypothesis_id is not null;
create index citation_asserted_by on citation (asserted_by_id) where asserted_by_id is not null;

create table attribution_candidate (
  citation_id uuid not null references citation on delete cascade,
  position integer not null check (position >= 0),
  party_id uuid references party,
  likelihood double precision check (likelihood between 0 and 1),
  primary key (citation_id, position),
  unique nulls not distinct (citation_id, party_id)
);
comment on table attribution_candidate is 'Who may be meant where it cannot be told who says a passage; most likely first.';
comment on column attribution_candidate.party_id is 'Null: somebody else than the other candidates.';
create index attribution_candidate_party on attribution_candidate (party_id) where party_id is not null;
