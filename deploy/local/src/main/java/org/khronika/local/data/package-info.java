/// The folder in which everything lives that must survive: who uses it ([DataFolder]) and with
/// which passwords ([Passwords]). Its files: `lock`, `passwords.properties`, `addresses`,
/// `processes`, and PostgreSQL's own folder `postgres`.
///
/// Start reading at [DataFolder].
@NullMarked
package org.khronika.local.data;

import org.jspecify.annotations.NullMarked;
