/// Who is who on this machine: an issuer of tokens of its own ([Issuer]), and the command that
/// prints one ([PrintToken]). Start reading at [Issuer].
@NullMarked
package org.khronika.local.token;

import org.jspecify.annotations.NullMarked;
