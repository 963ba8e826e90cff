/** The database itself: opening it, its tables' versions, values in and out. */
@NullMarked
package com.tarifario.store.database;

import org.jspecify.annotations.NullMarked;
