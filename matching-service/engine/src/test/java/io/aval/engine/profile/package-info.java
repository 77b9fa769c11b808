@NullMarked
package io.aval.engine.profile;

import org.jspecify.annotations.NullMarked;
