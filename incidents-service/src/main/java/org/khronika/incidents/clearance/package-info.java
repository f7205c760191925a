/// Who is calling ([Caller], read from the request's token by [ReadCaller]) and what it may: the
/// database is told its clearance at the beginning of every transaction ([SetClearance]) and shows
/// rows by that; what it may do is asked of [Caller#may]. Start reading at [Role].
@NullMarked
package org.khronika.incidents.clearance;

import org.jspecify.annotations.NullMarked;
