/**
 * What the Platform does with what was addressed to it: takes in files of companies, runs a match over open demands and
 * products, has it audited, records it on the ledger and makes its offers.
 *
 * <p>Reads the desk's own index and writes by acts only. Must not know how a call comes in, nor who else has a desk; and
 * it decides nothing about matching itself, which is the engine's.
 */
@NullMarked
package io.aval.desk.matching;

import org.jspecify.annotations.NullMarked;
