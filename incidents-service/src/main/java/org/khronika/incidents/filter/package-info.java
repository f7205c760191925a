/// How clients say which records they want: comparisons, the `where` that they are fields of
/// ([Where]), and the SQL that it becomes ([Conditions]). Start reading at [Conditions].
@NullMarked
package org.khronika.incidents.filter;

import org.jspecify.annotations.NullMarked;
