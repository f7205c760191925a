package org.khronika.incidents.filter;

/// Where a row keeps a date.
///
/// @param known holds where there is a date
public record DateColumns(String known, String earliest, String latest) {}
