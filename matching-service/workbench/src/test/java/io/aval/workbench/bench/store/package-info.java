@NullMarked
package io.aval.workbench.bench.store;

import org.jspecify.annotations.NullMarked;
