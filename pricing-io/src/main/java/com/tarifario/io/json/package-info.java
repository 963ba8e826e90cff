/** Results as JSON, for programs. */
@NullMarked
package com.tarifario.io.json;

import org.jspecify.annotations.NullMarked;
