/** Workbooks, whose cells are read as the texts that would stand in a CSV file. */
@NullMarked
package com.tarifario.io.xlsx;

import org.jspecify.annotations.NullMarked;
