/** Work files: the lines of work reports and delivery notes, in CSV or JSON lines. */
@NullMarked
package com.tarifario.io.work;

import org.jspecify.annotations.NullMarked;
