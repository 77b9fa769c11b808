/**
 * Disclosure of accepted bills (承兑信息披露, 公告〔2020〕第19号): the acceptor publishes a digest of a bill's elements in the
 * registry, where every member finds it, and a discounter compares it with the bill it is offered (令〔2022〕第4号 art. 28).
 *
 * <p>The digest has no salt, for everybody must be able to compute it. So members learn that this acceptor disclosed this
 * package and on which day, and whoever guesses number, amount and days can test the guess against the digest. The
 * regulation makes these very elements public; who holds the bill, and what happens to it, is not among them.
 *
 * <p>Knows a bill by its record's id only: the acceptor's organisation may have stopped keeping the bill.
 */
@NullMarked
package io.aval.rules.disclosure;

import org.jspecify.annotations.NullMarked;
