@NullMarked
package io.aval.workbench.bench.audit;

import org.jspecify.annotations.NullMarked;
