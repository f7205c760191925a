-- What somebody asks others to do about an incident, which way a statement says things go, and which incident an act
-- is said to have come after.

create table intervention (
  id               uuid    primary key check (uuid_extract_version(id) = 7),
  incident_id      uuid    not null references incident on delete cascade,
  key              text    collate "C" not null,
  position         integer not null,
  kind             text    not null
    check (kind in ('DEMAND_CESSATION', 'PUBLICITY', 'FACT_FINDING', 'LEGAL_ASSISTANCE', 'OTHER')),
  by_id            uuid,
  addressee_id     uuid,
  addressee_class  text
    check (addressee_class in ('AUTHORITIES', 'GOVERNMENTS', 'INTERNATIONAL_RIGHTS_ORGANIZATIONS', 'MEDIA', 'PUBLIC')),
  when_edtf        text,
  when_earliest    date,
  when_latest      date,
  when_basis       text    check (when_basis in ('STATED', 'RELATIVE', 'CONTEXT', 'INFERRED')),
  when_phrase      text,
  when_anchor      date,
  when_part_of_day text    check (when_part_of_day in ('EARLY', 'MORNING', 'AFTERNOON', 'EVENING', 'NIGHT')),
  when_zone        text,
  quotes           text[]  not null,
  unique (incident_id, key),
  check (num_nulls(when_edtf, when_basis) in (0, 2)),
  check (when_basis <> 'RELATIVE' or num_nulls(when_anchor, when_zone) = 0),
  check (when_earliest <= when_latest),
  check (num_nonnulls(addressee_id, addressee_class) < 2)
);
comment on table intervention is 'An appeal or a demand: what somebody asks others to do about an incident.';
comment on column intervention.addressee_class is 'Whom it is addressed to, where the source names a kind of addressee and no party';
create index intervention_by_id on intervention (by_id);
create index intervention_addressee_id on intervention (addressee_id);

alter table citation
  add intervention_id uuid references intervention on delete cascade,
  drop constraint citation_check2,
  add constraint citation_of_one_fact check (num_nonnulls(place_id, incident_id, incident_link_id, participant_id, act_id,
    victim_id, perpetrator_id, custody_status_id, count_claim_id, statement_id, intervention_id) = 1);
create index citation_intervention_id on citation (intervention_id) where intervention_id is not null;

alter table statement
  add trend text check (trend in ('INCREASING', 'UNCHANGED', 'DECREASING')),
  add constraint statement_trend_of_a_trend_claim check (trend is null or kind = 'TREND_CLAIM');
comment on column statement.trend is 'Which way things go, as a TREND_CLAIM says';

alter table act add after_id uuid references incident;
comment on column act.after_id is 'The incident that the act came after, where the source says no more than "later"';
create index act_after_id on act (after_id);
