/**
 * The published description of the desk's REST interface (OpenAPI 3.1), made from the table of acts and a small table of
 * routes, and the pages of documentation that follow from the catalogue of refusals and from the acts.
 *
 * <p>Pure text from data: knows no server, no ledger, no user. What is committed under {@code docs/} is compared with it
 * by a test.
 */
@NullMarked
package io.aval.desk.openapi;

import org.jspecify.annotations.NullMarked;
