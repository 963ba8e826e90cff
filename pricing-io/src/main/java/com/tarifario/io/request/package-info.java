/** Files that say what types of service requests there are. */
@NullMarked
package com.tarifario.io.request;

import org.jspecify.annotations.NullMarked;
