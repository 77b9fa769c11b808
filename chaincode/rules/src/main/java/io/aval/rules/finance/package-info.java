/**
 * Finance on bills and rights: products of financiers, demands of enterprises, the record of a matching run, offers,
 * their acceptance (which reserves the pledge), agreements (which use a product's budget), and quotas: what financiers and
 * enterprises allow runs to place.
 */
@NullMarked
package io.aval.rules.finance;

import org.jspecify.annotations.NullMarked;
