/**
 * Commercial bills (商业汇票): one {@link io.aval.rules.bill.Lifecycle} table of states and operations, and the four
 * commands that move a bill along it: issue, propose, answer, withdraw. A further operation is a further row.
 */
@NullMarked
package io.aval.rules.bill;

import org.jspecify.annotations.NullMarked;
