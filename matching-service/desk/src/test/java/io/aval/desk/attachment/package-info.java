@NullMarked
package io.aval.desk.attachment;

import org.jspecify.annotations.NullMarked;
