/**
 * What the commercial side keeps, in a database: the way in is {@link com.tarifario.store.Store}.
 */
@NullMarked
package com.tarifario.store;

import org.jspecify.annotations.NullMarked;
