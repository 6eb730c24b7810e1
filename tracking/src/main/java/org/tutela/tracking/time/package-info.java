/** Intervals of instants (milliseconds since 1970, UTC) and timetables in local time. */
package org.tutela.tracking.time;
