/** Rate sheets: price rows as data, which one Drools rule a sheet looks up. */
@NullMarked
package com.tarifario.rules.sheet;

import org.jspecify.annotations.NullMarked;
