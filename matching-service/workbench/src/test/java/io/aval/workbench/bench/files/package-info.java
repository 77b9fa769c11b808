@NullMarked
package io.aval.workbench.bench.files;

import org.jspecify.annotations.NullMarked;
