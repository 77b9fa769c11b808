/**
 * Who signed: checks a proposal's signature and that the creator's certificate was issued by its organisation.
 *
 * <p>This package must not know what a creator may do: roles and attributes are the contract's concern.
 */
@NullMarked
package io.aval.client.embedded.identity;

import org.jspecify.annotations.NullMarked;
