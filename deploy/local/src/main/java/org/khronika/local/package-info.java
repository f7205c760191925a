/// The launcher of Khronika: one command that runs everything on a machine that has only a JDK.
///
/// [Main] takes what `deploy/local/run` hands over and answers to signals. [Khronika] is the
/// running whole: it takes hold of the data folder (`data`), starts PostgreSQL (`postgres`), the
/// two services and the gateway (`process`), records the example (`example`), and stops all of it
/// in the reverse order. [StartCaches] makes the services start quickly.
///
/// Start reading at [Khronika].
@NullMarked
package org.khronika.local;

import org.jspecify.annotations.NullMarked;
