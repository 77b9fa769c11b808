@NullMarked
package io.aval.desk.openapi;

import org.jspecify.annotations.NullMarked;
