/** Quotes: chapters of items, items of components, prices set by hand at any of the three. */
@NullMarked
package com.tarifario.core.quote;

import org.jspecify.annotations.NullMarked;
