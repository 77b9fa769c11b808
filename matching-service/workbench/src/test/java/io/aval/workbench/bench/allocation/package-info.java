@NullMarked
package io.aval.workbench.bench.allocation;

import org.jspecify.annotations.NullMarked;
