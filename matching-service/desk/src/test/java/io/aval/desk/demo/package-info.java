/** The demonstration, planned and loaded onto a real embedded ledger at about a hundredth of its size. */
@NullMarked
package io.aval.desk.demo;

import org.jspecify.annotations.NullMarked;
