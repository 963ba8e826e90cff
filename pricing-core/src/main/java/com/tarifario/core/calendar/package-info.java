/** Time bands and holidays, by which work is split. */
@NullMarked
package com.tarifario.core.calendar;

import org.jspecify.annotations.NullMarked;
