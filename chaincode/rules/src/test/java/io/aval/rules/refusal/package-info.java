@NullMarked
package io.aval.rules.refusal;

import org.jspecify.annotations.NullMarked;
