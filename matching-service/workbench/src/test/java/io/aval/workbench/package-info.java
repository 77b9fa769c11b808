@NullMarked
package io.aval.workbench;

import org.jspecify.annotations.NullMarked;
