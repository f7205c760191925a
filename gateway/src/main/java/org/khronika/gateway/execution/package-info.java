/// Carries a plan out: sends each fetch as soon as those before it have answered, builds entity
/// representations out of answers, and joins the answers without copying them. Start reading at
/// [ExecutePlan].
@NullMarked
package org.khronika.gateway.execution;

import org.jspecify.annotations.NullMarked;
