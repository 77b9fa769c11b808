/**
 * What a desk does with bills beyond single acts: the day's close on its own vault, what awaits its users and what they are
 * to learn, which acts the state table offers them, and the audits of a witness. {@link io.aval.desk.bill.BillCounter} is
 * for users, {@link io.aval.desk.bill.DayClose} and {@link io.aval.desk.bill.BillAudits} are for officers.
 *
 * <p>Knows users, index and the reception, through which alone it writes; must not know HTTP, gRPC or HTML.
 */
@NullMarked
package io.aval.desk.bill;

import org.jspecify.annotations.NullMarked;
