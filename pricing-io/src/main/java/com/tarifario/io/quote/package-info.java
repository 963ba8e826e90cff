/** Budget concepts and quote requests read from YAML; valued quotes written as JSON and CSV. */
@NullMarked
package com.tarifario.io.quote;

import org.jspecify.annotations.NullMarked;
