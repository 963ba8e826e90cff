/** Rows of named cells, whatever file they came from, and what is read from a cell. */
@NullMarked
package com.tarifario.io.table;

import org.jspecify.annotations.NullMarked;
