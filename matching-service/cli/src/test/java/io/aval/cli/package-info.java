/** The command line by its options and exit codes, and against real desks in a process of their own. */
@NullMarked
package io.aval.cli;

import org.jspecify.annotations.NullMarked;
