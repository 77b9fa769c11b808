/**
 * Caps on an institution's acceptances and margins (令〔2022〕第4号 art. 24): the witness sets the figures, the institution
 * cuts its caps into allotments, and each acceptance takes its amount of one of them.
 *
 * <p>Acts at once that counted against one record would queue behind it; against a hundred allotments a hundred acts
 * fit one block. The sum of the allotments stays within the cap at the time of cutting. Where later figures or
 * conventions lower a cap below what is allotted, nothing is taken away, but nothing more is cut. The registry's record of a party says that it
 * is capped, so an acceptance cannot leave the allotment out. Knows nothing of bills.
 */
@NullMarked
package io.aval.rules.cap;

import org.jspecify.annotations.NullMarked;
