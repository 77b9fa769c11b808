@NullMarked
package io.aval.client.bulk;

import org.jspecify.annotations.NullMarked;
