/// How clients say which records they want: comparisons that filters are made of, and the
/// conditions of a query that they become. Start reading at [Conditions].
@NullMarked
package org.khronika.incidents.filter;

import org.jspecify.annotations.NullMarked;
