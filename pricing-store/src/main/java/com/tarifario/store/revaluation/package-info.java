/** Valuing many documents of the database, however many there are. */
@NullMarked
package com.tarifario.store.revaluation;

import org.jspecify.annotations.NullMarked;
