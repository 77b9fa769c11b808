@NullMarked
package io.aval.workbench.bench.flow;

import org.jspecify.annotations.NullMarked;
