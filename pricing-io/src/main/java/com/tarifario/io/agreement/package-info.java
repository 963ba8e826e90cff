/** The terms of maintenance agreements, in files. */
@NullMarked
package com.tarifario.io.agreement;

import org.jspecify.annotations.NullMarked;
