#!/bin/sh
# The two roles and the database, once: the role that owns and migrates, the role that serves. docs/drift/README.md says why.
set -eu
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
\getenv owner OWNER_PASSWORD
\getenv app APP_PASSWORD
CREATE ROLE laeringsrum_owner LOGIN PASSWORD :'owner';
CREATE ROLE laeringsrum_app LOGIN PASSWORD :'app';
CREATE DATABASE laeringsrum OWNER laeringsrum_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE laeringsrum FROM PUBLIC;
GRANT CONNECT ON DATABASE laeringsrum TO laeringsrum_app;
SQL
