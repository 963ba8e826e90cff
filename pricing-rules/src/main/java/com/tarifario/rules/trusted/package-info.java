/** Layers that may hold code, compiled by Drools the usual way. */
@NullMarked
package com.tarifario.rules.trusted;

import org.jspecify.annotations.NullMarked;
