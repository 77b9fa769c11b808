@NullMarked
package io.aval.workbench.bench.postgres;

import org.jspecify.annotations.NullMarked;
