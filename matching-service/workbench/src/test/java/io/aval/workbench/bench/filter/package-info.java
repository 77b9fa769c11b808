@NullMarked
package io.aval.workbench.bench.filter;

import org.jspecify.annotations.NullMarked;
