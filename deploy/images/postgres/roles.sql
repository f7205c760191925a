postgres|create role people login password 'people'
postgres|create role people_owner login password 'people_owner'
postgres|create role incidents login password 'incidents'
postgres|create role incidents_owner login password 'incidents_owner'
postgres|create database people owner people_owner
postgres|create database incidents owner incidents_owner
people|create extension pg_trgm
people|alter database people set pg_trgm.word_similarity_threshold = 0.4
people|alter schema public owner to people_owner
incidents|alter schema public owner to incidents_owner
postgres|create role people_facets login replication bypassrls password 'people_facets'
postgres|create role incidents_facets login replication bypassrls password 'incidents_facets'
