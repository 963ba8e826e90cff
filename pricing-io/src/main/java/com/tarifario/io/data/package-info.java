/** Data folders: clients, work centres, agreements and installed equipment in CSV files. */
@NullMarked
package com.tarifario.io.data;

import org.jspecify.annotations.NullMarked;
