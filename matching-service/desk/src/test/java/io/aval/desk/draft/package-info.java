@NullMarked
package io.aval.desk.draft;

import org.jspecify.annotations.NullMarked;
