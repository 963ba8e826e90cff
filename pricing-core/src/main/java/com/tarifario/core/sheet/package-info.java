/** What a valued quote says to whoever reads it: kept, shown and compared without its tariff. */
@NullMarked
package com.tarifario.core.sheet;

import org.jspecify.annotations.NullMarked;
