/** What was rendered to clients, for what can be offered to them. */
@NullMarked
package com.tarifario.store.offer;

import org.jspecify.annotations.NullMarked;
