/** Recurrence rules, and calendars that other programs open (RFC 5545). */
@NullMarked
package com.tarifario.io.calendar;

import org.jspecify.annotations.NullMarked;
