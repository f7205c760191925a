/// The embedded PostgreSQL: unpacked from an archive on the class path ([Binaries]), created,
/// started and stopped ([Postgres]), and divided into one database and one login per service
/// ([Databases]).
///
/// Its settings are those of a database that must lose nothing and let nobody in without a
/// password; they are in [Settings] and are in force at every start, whatever was changed in the
/// data folder. Start reading at [Postgres].
@NullMarked
package org.khronika.local.postgres;

import org.jspecify.annotations.NullMarked;
