/**
 * Documents that stay off the ledger: contracts, invoices, powers of attorney. A desk seals each under a key of its own,
 * and a record names it by a digest that nobody can guess. {@link io.aval.desk.attachment.Attachments} takes them in and
 * hands them out to whom they belong.
 *
 * <p>Nothing of a document rests on the disk in the clear, not even while it comes in; what comes out was authenticated
 * chunk by chunk. Knows users and what they may see; must not know any door.
 */
@NullMarked
package io.aval.desk.attachment;

import org.jspecify.annotations.NullMarked;
