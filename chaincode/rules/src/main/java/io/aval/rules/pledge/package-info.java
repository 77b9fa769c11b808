/**
 * Whether a pledge of a right would be registered (知识产权质押登记): the grounds on which the office refuses, each with the
 * facts that it reads, checked before anybody applies. A fact that nobody has shown is unknown, which is no refusal, but
 * is listed with what would settle it.
 *
 * <p>Source: CNIPA, Measures for the registration of patent pledges (专利权质押登记办法, announcement 461 of 2021). Pure;
 * knows rights and what lies on them, no loans and no evidence as such.
 */
@NullMarked
package io.aval.rules.pledge;

import org.jspecify.annotations.NullMarked;
