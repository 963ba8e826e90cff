/**
 * Text files as spreadsheets write them: character sets, separators, decimal signs, and the place
 * of every cell.
 */
@NullMarked
package com.tarifario.io.csv;

import org.jspecify.annotations.NullMarked;
