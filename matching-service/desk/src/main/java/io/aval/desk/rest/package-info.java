/**
 * The desk over HTTP with JSON. Bodies are read by the ledger's own strict reader, so that a refusal names the field; every
 * error is a problem document (RFC 9457) with the catalogue's code, whoever found it: a rule, the framework or the server.
 *
 * <p>Knows Spring MVC, Spring Security and the reception; must not know the ledger or the index behind it.
 */
@NullMarked
package io.aval.desk.rest;

import org.jspecify.annotations.NullMarked;
