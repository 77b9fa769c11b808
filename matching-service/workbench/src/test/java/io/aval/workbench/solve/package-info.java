@NullMarked
package io.aval.workbench.solve;

import org.jspecify.annotations.NullMarked;
