/** CSV files as spreadsheets write them: character sets, separators and the place of every cell. */
@NullMarked
package com.tarifario.io.csv;

import org.jspecify.annotations.NullMarked;
