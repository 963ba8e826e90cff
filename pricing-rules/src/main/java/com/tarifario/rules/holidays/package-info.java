/** Public holidays of countries and their regions, from Jollyday. */
@NullMarked
package com.tarifario.rules.holidays;

import org.jspecify.annotations.NullMarked;
