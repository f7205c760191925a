-- Unnamed organisations that a source tells apart by counting them, and a role that its sources name.

alter table organization add column ordinal integer check (ordinal >= 1);
comment on column organization.ordinal is
  'Which of several alike it is that a source leaves unnamed ("two opposition groups"): the first, the second.';

alter table affiliation drop constraint affiliation_role_check;
alter table affiliation add constraint affiliation_role_check
  check (role in ('MEMBER', 'OFFICER', 'LEADER', 'OPPOSITION_LEADER', 'HEAD', 'EDITOR'));
